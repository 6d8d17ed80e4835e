// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What whoever calls a pool and the thread that has its children give each other: requests one way,
// news the other.
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <variant>

#include "corpus/descriptor.hh"
#include "ingest/reader_pool.hh"

namespace speerpunt {

struct FinishedRead {
  ReadResult result;
  std::size_t bytes = 0;
};

struct RecognisedPages {
  std::string path;
  std::size_t done = 0;
  std::size_t pages = 0;
};

class Exchange {
 public:
  // As many requests as `ahead` may wait for a child. Throws Error "out-of-descriptors".
  explicit Exchange(std::size_t ahead);

  // Of the caller.
  struct MayAsk {};
  struct Over {};
  using Turn = std::variant<MayAsk, Over, FinishedRead, RecognisedPages>;
  // Waits until there is something to do. Throws what ended the other side, after all its news.
  Turn wait_for_turn();
  void ask(ReadRequest request);
  void ask_no_more();
  void abandon();  // what is asked and told need not be done

  // Of the thread.
  int alarm() const { return alarm_.get(); }  // readable: there may be something to do
  void quiet();                               // the alarm
  std::optional<ReadRequest> next_request();
  bool is_abandoned() const;
  bool is_last() const;          // no request waits, or will
  std::size_t finished() const;  // that were not taken yet
  std::size_t finished_bytes() const;
  void tell(FinishedRead read);
  void tell(RecognisedPages pages);
  void end(std::exception_ptr trouble);

 private:
  void wake();

  Descriptor alarm_;
  std::size_t ahead_;
  mutable std::mutex lock_;  // of all below
  std::condition_variable told_;
  std::deque<ReadRequest> requests_;
  std::deque<std::variant<FinishedRead, RecognisedPages>> news_;
  std::size_t finished_ = 0;
  std::size_t finished_bytes_ = 0;
  bool no_more_ = false;
  bool abandoned_ = false;
  bool ended_ = false;
  std::exception_ptr trouble_;
};

}  // namespace speerpunt
