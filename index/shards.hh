// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The shards of a workspace: other databases that hold a part of its index, on this machine or on
// others. <workspace>/shards.json lists them; see docs/shards.md.
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "corpus/shard_address.hh"
#include "index/workspace.hh"

namespace speerpunt {

// What could not be reached while something was read. For several threads.
class MissingShards {
 public:
  using Reasons = std::map<std::string, std::string>;  // why, by address
  void note(const std::string& address, const std::string& reason);
  void note_found(const std::string& address);
  Reasons noted() const;  // that were missing at any time
  Reasons now() const;    // when they were last asked

 private:
  mutable std::mutex lock_;
  Reasons noted_;
  Reasons now_;
};

// In the order of the list; empty: the index is whole in the workspace itself. Throws Error
// "shards-damaged".
std::vector<ShardAddress> read_shards(const Workspace& workspace);

// Puts a shard behind those that are there. A database without anything in it gets the format of
// this program. What the workspace holds already stays where it is. Throws Error "shard-missing",
// "shard-format", "shard-readonly", "shard-known".
void add_shard(const Workspace& workspace, const ShardAddress& shard);

// Throws Error "shard-unknown", "shard-in-use" (it holds documents or notes of files), or
// "shard-missing". `lost`: whatever it holds, also if it cannot be reached any more.
void remove_shard(const Workspace& workspace, const ShardAddress& shard, bool lost);

struct ShardState {
  std::string address;  // empty: the workspace's own index
  std::string missing;  // why; empty: it answers
  std::size_t documents = 0;
  std::size_t passages = 0;
  double open_ms = 0;    // to connect
  double answer_ms = 0;  // of one question, the median of some
};
// First the workspace's own index, then the shards in their order.
std::vector<ShardState> check_shards(const Workspace& workspace);

}  // namespace speerpunt
