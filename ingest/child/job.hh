// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One request on its way through the pool.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ingest/child/input_file.hh"
#include "ingest/child/read_task.hh"
#include "ingest/child/record.hh"
#include "ingest/reader_pool.hh"

namespace speerpunt {

// Reads once; where pages want recognition, hands out each of them, and reads once more.
class Job {
 public:
  // Opens the file; a file that is refused is finished at once.
  Job(std::size_t number, const ReadRequest& request, const ReadLimits& limits);

  bool finished() const { return result_.has_value(); }
  ReadResult take_result();
  std::size_t bytes() const { return bytes_; }  // of the finished answer
  const std::string& path() const { return task_.path; }
  int descriptor() const { return file_.descriptor.get(); }

  // What can be asked now; empty: finished, or answers must come first. A task that is taken must
  // be answered or failed.
  std::optional<ReadTask> take_task();
  void answer(const ReadTask& task, Answer answer);
  void fail(const ReadTask& task, const ReadFailure& failure);

  std::size_t pages() const { return wanted_.size(); }  // that want recognition
  std::size_t pages_done() const { return pages_done_; }

 private:
  enum class Stage { kToRead, kReading, kRecognising, kToReadAgain, kReadingAgain, kFinished };
  void finish(Document document, std::vector<EmbeddedFile> embedded = {});
  void fail(const ReadFailure& failure);
  void take_page(Answer answer);
  void end_page();

  std::size_t number_;
  InputFile file_;
  ReadTask task_;  // what all its tasks have in common
  DocumentId container_;
  std::size_t most_bytes_;
  Stage stage_ = Stage::kToRead;
  std::vector<PageNumber> wanted_, waiting_;  // of them: not handed out, last one first
  std::size_t pages_done_ = 0;
  std::size_t page_bytes_ = 0;
  std::vector<Problem> problems_;  // of pages
  std::size_t bytes_ = 0;
  std::optional<ReadResult> result_;
};

}  // namespace speerpunt
