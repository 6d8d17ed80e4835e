// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Starts reading children from a small process that is started once, early, and never sees a
// document. Rejected: forking from the program itself, which by then has threads, an open database
// and much memory; and exec per document, 1.3 times the cost.
#include <functional>
#include <mutex>
#include <string_view>

#include <sys/types.h>

#include "corpus/descriptor.hh"
#include "ingest/child/reader_settings.hh"

namespace speerpunt {

// What runs in the launcher once, before the first child, and in each child until its end.
struct ChildWork {
  std::function<void()> warm_up;
  std::function<void(int channel)> serve;
};

// The whole life of a launcher that is a program of its own, until the program that started it is
// gone: descriptor 3 leads there, and of its first message `work_for` makes the work. Returns the
// exit code. Throws Error "reader-unavailable" if nothing comes over that descriptor.
int run_launcher(const std::function<ChildWork(std::string_view message)>& work_for);

// Any thread may start and end children.
class Launcher {
 public:
  // speerpunt-reader. Throws Error "reader-unavailable".
  explicit Launcher(const ReaderSettings& settings);
  // A fork of this process: call before any thread is started. Throws Error "reader-unavailable".
  explicit Launcher(const ChildWork& work);
  ~Launcher();  // ends the launcher; its children end with it
  Launcher(const Launcher&) = delete;
  Launcher& operator=(const Launcher&) = delete;

  struct Child {
    pid_t pid = -1;
    Descriptor channel;
  };
  // Throws Error "reader-unavailable" with the reason, also where warm_up() threw.
  Child start();
  // Kills the child if it still runs, waits for it, and gives its wait status.
  int end(pid_t child);

 private:
  void start_process(const std::function<void()>& run);  // which does not return

  pid_t pid_ = -1;
  std::mutex lock_;  // an order and its answer
  Descriptor control_;
};

}  // namespace speerpunt
