// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Takes files into a workspace: collect, read, analyse, store. The whole way of a document, once.
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "index/workspace.hh"
#include "ingest/reader_pool.hh"

namespace speerpunt {

struct IntakeOptions {
  int jobs = 2;          // reading children
  bool dry_run = false;  // only collect and compare
  bool prune = false;    // also forget files below the given folders that are gone
  ReadLimits limits;
};

struct IntakeReport {
  std::size_t files = 0;       // considered
  std::size_t read = 0;        // became a document in this run
  std::size_t pages = 0;       // of those
  std::size_t unchanged = 0;   // not read again
  std::size_t duplicates = 0;  // same bytes as a document that was there: only the path was noted
  std::size_t failed = 0;  // could not be read, in this run or in an earlier one unchanged since
  std::size_t gone = 0;    // recorded below the given folders, but no longer there
  std::size_t pruned = 0;
  std::size_t skipped = 0;  // hidden ones and links
  bool interrupted = false;
};

struct IntakeWatcher {
  std::function<void(std::size_t files)> begin;      // number to look at
  std::function<void(const IntakeReport&)> advance;  // after each file
  std::function<void(const Document&)> finished;     // each document or failure
  std::function<bool()> interrupted;                 // true: stop soon, commit
};

// Folders are walked in the order of names, without hidden files and without links. Throws Error
// for what is not a file's fault (disk full, lock held, bad workspace).
IntakeReport take_in(const Workspace& workspace, const std::vector<std::filesystem::path>& paths,
                     const IntakeOptions& options, const IntakeWatcher& watcher);

}  // namespace speerpunt
