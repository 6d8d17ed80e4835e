// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Hears of changes in folders (inotify). It only says that something changed: what, is seen by
// looking again, which also finds what was not heard.
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <limits>
#include <set>

#include "corpus/descriptor.hh"

namespace speerpunt {

class FolderWatch {
 public:
  // `most_folders` beside the limits of the system: tests plant one.
  explicit FolderWatch(std::size_t most_folders = std::numeric_limits<std::size_t>::max());

  // False: the system allows no more folders to be watched. Watching a folder again, also under a
  // new name, costs nothing. Network folders are accepted, though their changes are not all heard.
  bool watch(const std::filesystem::path& folder);

  // Waits until something changed, a signal came, or the time is over. True: look again.
  bool wait(std::chrono::milliseconds time);

 private:
  bool drain();
  Descriptor inotify_;  // empty: the system has none to give
  std::size_t most_folders_;
  std::set<int> watched_;
};

// True if some program surely has the file open for writing. May send this process a SIGIO, which
// must be ignored: see IgnoreLeaseSignals.
bool is_open_for_writing(const std::filesystem::path& file);

class IgnoreLeaseSignals {
 public:
  IgnoreLeaseSignals();
  ~IgnoreLeaseSignals();
  IgnoreLeaseSignals(const IgnoreLeaseSignals&) = delete;
  IgnoreLeaseSignals& operator=(const IgnoreLeaseSignals&) = delete;

 private:
  void (*before_)(int);
};

}  // namespace speerpunt
