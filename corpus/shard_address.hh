// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a part of the index of a workspace lies, and the list of such parts as a file.
#include <string>
#include <string_view>
#include <vector>

namespace speerpunt {

struct ShardAddress {
  enum class Kind { kFolder, kTcp, kSsh };
  Kind kind = Kind::kFolder;
  std::string text;  // as it was given; of a folder its absolute path
  std::string user;  // of ssh; empty: that of here
  std::string host;
  unsigned port = 0;  // of ssh 0: the usual one
  std::string path;   // of a folder and of ssh
  bool operator==(const ShardAddress&) const = default;
};

// tcp://HOST:PORT, ssh://[USER@]HOST[:PORT]/PATH or the path of a folder. Throws Error
// "shard-address" with a hint: what is not plain in a host or path would be read by a shell.
ShardAddress shard_address(std::string_view text);

// {"shards":["tcp://..."]}. Reading throws Error "json-invalid" or "shard-address".
std::string to_json(const std::vector<ShardAddress>& shards);
std::vector<ShardAddress> shards_from_json(std::string_view json);

}  // namespace speerpunt
