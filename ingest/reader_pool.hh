// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A pool of sandboxed children that read documents. Persistent: a child serves many documents and
// is replaced when it dies, runs out of time, or has served `documents_per_child`.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "corpus/document.hh"

namespace speerpunt {

struct ReadLimits {
  std::chrono::seconds time{60};                      // for one document
  std::size_t memory_bytes = std::size_t{2} << 30;    // address space of a child
  std::size_t output_bytes = std::size_t{256} << 20;  // what a child may send for one document
  std::size_t file_bytes = std::size_t{1} << 30;      // larger files are refused unread
  int documents_per_child = 500;
};

struct ReadRequest {
  std::filesystem::path path;  // what to open
  std::string shown_path;      // what Document::path and problems say; empty: `path`
};

// `document` always has its path; a document that could not be read has a Problem of severity
// error and no blocks. `id` is empty only if the bytes could not be read at all. Size and time are
// those of the file that was open while it was read, for recognising it unchanged next time.
struct ReadResult {
  std::size_t request = 0;  // number of the request, from 0
  Document document;
  std::size_t file_size = 0;
  std::int64_t modified_ns = 0;
  bool failed() const;
};

class ReaderPool {
 public:
  // Starts the children at once: call before any thread is started. `sandboxed` false is for the
  // test that compares both ways.
  ReaderPool(int children, ReadLimits limits, bool sandboxed = true);
  ~ReaderPool();  // ends the children that it started, by pid
  ReaderPool(const ReaderPool&) = delete;
  ReaderPool& operator=(const ReaderPool&) = delete;

  // Reads what `next` gives until it gives nothing, and calls `done` on this thread, in the order
  // of the requests. Never throws for a document; `done` may throw, which ends the run. At most
  // 4 x children finished documents wait for a slow one.
  using Next = std::function<std::optional<ReadRequest>()>;
  using Done = std::function<void(ReadResult)>;
  void read(const Next& next, const Done& done);

  // read_page_text() in a child. Throws Error where the file cannot be read.
  std::string page_text(const std::filesystem::path& path, PageNumber first, PageNumber last);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace speerpunt
