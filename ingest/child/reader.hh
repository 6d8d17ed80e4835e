// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program's side of one reading child.
#include <optional>

#include <sys/types.h>

#include "ingest/child/frame.hh"
#include "ingest/child/launcher.hh"
#include "ingest/child/read_task.hh"
#include "ingest/child/record.hh"
#include "ingest/reader_pool.hh"

namespace speerpunt {

class Reader {
 public:
  // Starts a child and waits until its sandbox is closed. Throws Error "reader-unavailable" or
  // "sandbox-unavailable". The launcher must outlive the reader.
  Reader(Launcher& launcher, const ReadLimits& limits);
  ~Reader();  // ends the child
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // False: the child is gone and nothing was asked.
  bool ask(const ReadTask& task, int descriptor);

  int channel() const { return child_.channel.get(); }  // readable: collect()
  enum class Progress { kWorking, kAnswered, kLost };
  Progress collect();  // takes what is there, without waiting

  Answer take_answer();                   // after kAnswered
  ReadFailure why_lost() const;           // after kLost
  int served() const { return served_; }  // answers so far

 private:
  void greet();
  void take_records();
  ReadFailure end_of_child();
  Progress lose(ReadFailure why);

  Launcher& launcher_;
  Launcher::Child child_;
  std::size_t most_bytes_;
  FrameBuffer buffer_;
  Answer answer_;
  std::optional<ReadFailure> lost_;
  int served_ = 0;
};

}  // namespace speerpunt
