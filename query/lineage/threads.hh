// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The threads of a workspace: <workspace>/threads.db, brought up to date with the index and with
// what people decided.
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "index/index_reader.hh"
#include "index/workspace.hh"
#include "query/lineage/thread_store.hh"
#include "query/synonyms.hh"

namespace speerpunt {

// Asked now and then while documents are followed, with how many were looked at of how many; where
// it says no, that ends.
using FollowsOn = std::function<bool(std::size_t done, std::size_t documents)>;

std::filesystem::path threads_file(const Workspace& workspace);

// What is wrong with that file; empty: nothing, or it is not there. Reads all of it. Throws Error
// where it is not damage: "threads-locked".
std::string threads_fault(const Workspace& workspace);

// Holds what a ThreadStore needs besides its file.
class Threads {
 public:
  // Looks at the documents that are new, gone or changed, or of which a recommendation was decided
  // on; at none where nothing changed. A kill at any moment leaves what was done. A file that is
  // damaged, or of another program, is made anew; in a workspace that may not be written in, and
  // where another process that writes stands still, the threads are made in memory. Throws Error
  // "interrupted" where `follows_on` says no.
  Threads(const Workspace& workspace, const IndexReader& index, const FollowsOn& follows_on = {});

  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;

  const ThreadStore& store() const { return *store_; }

 private:
  Synonyms synonyms_;
  std::unique_ptr<ThreadStore> store_;
};

}  // namespace speerpunt
