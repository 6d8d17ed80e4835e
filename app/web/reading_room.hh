// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The index, open for several threads at once: each has a reader of its own for as long as it
// needs one, and sees what was written before it asked for it, all of it or nothing.
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "index/index_reader.hh"
#include "index/workspace.hh"
#include "query/found_references.hh"
#include "query/synonyms.hh"

namespace speerpunt::web {

// What a search needs.
struct Desk {
  explicit Desk(const Workspace& workspace);
  IndexReader index;
  Synonyms synonyms;
  std::string seen;  // the state of the files when they were opened
  // Opened a while ago without some shard, which may be back.
  bool may_know_more() const;

  // Found out when they are first asked for: all of them are read.
  const std::vector<Document>& documents();  // by path, without blocks
  const Citable& citable();

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::seconds kRetry{3};
  std::optional<std::vector<Document>> documents_;
  std::optional<Citable> citable_;
  Clock::time_point opened_ = Clock::now();
};

class ReadingRoom {
 public:
  // At most `kept` readers stay open between visits. The workspace must outlive the room.
  ReadingRoom(const Workspace& workspace, std::size_t kept) : workspace_(workspace), kept_(kept) {}

  using Lease = std::unique_ptr<Desk, std::function<void(Desk*)>>;
  // Throws what IndexReader throws. The room must outlive the lease.
  Lease take();
  // Another text: something was written since. May be asked by any thread.
  std::string state() const;

 private:
  void give_back(Desk* desk);

  const Workspace& workspace_;
  std::size_t kept_;
  std::mutex lock_;
  std::vector<std::unique_ptr<Desk>> free_;
};

}  // namespace speerpunt::web
