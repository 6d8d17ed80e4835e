// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A pool of sandboxed children that read documents. Persistent: a child serves many documents and
// is replaced when it dies, runs out of time, or has served `documents_per_child`.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hh"
#include "ingest/child/launcher.hh"
#include "ingest/embedded_file.hh"
#include "ingest/read_limits.hh"
#include "ingest/read_options.hh"

namespace speerpunt {

struct ReadRequest {
  std::filesystem::path path;   // what to open
  std::string shown_path = {};  // what Document::path and problems say; empty: `path`
  DocumentId container = {};    // Document::container: the mail or archive that the file came in
  OcrMode ocr = OcrMode::kAuto;
};

// `document` always has its path; a document that could not be read has a Problem of severity
// error and no blocks. `id` is empty where the bytes were not all read: no access, a form that is
// refused by its first bytes, a reader that died. Size and time are those of the file that was open
// while it was read, for recognising it unchanged next time. Problem codes: file-missing,
// file-unreadable, not-a-file, file-too-large, file-changed, reader-timeout, reader-died,
// reader-misbehaved, out-of-memory, output-too-large, and those of the forms.
struct ReadResult {
  std::size_t request = 0;  // number of the request, from 0
  Document document;
  std::size_t file_size = 0;
  std::int64_t modified_ns = 0;
  std::vector<EmbeddedFile> embedded;  // the files inside it, unread: each is a request of its own
  bool failed() const;
};

// True of the code of a failure that may tell of the circumstances and not of the file: whoever
// reads the same bytes later may succeed. Not of reader-timeout, which would cost its whole time
// each time.
bool may_pass(std::string_view code);

// One call at a time, but page_text() may be called while documents are read.
class ReaderPool {
 public:
  // Starts at once the process that starts the children when they are needed: speerpunt-reader,
  // which lies beside the program. `sandboxed` false is for the test that compares both ways.
  // Throws Error "reader-unavailable".
  ReaderPool(int children, const ReadLimits& limits, bool sandboxed = true);
  // For tests: the children are forks of this process and do `work`. Call before any thread is
  // started.
  ReaderPool(int children, const ReadLimits& limits, const ChildWork& work);
  ~ReaderPool();  // ends the children that it started
  ReaderPool(const ReaderPool&) = delete;
  ReaderPool& operator=(const ReaderPool&) = delete;

  // Reads what `next` gives until it gives nothing, and calls `done` in the order of the requests,
  // all on this thread; another one has the children meanwhile. For each child `next` is asked for
  // one more than it reads. Never throws for a document; `done` may throw, which ends the run. At
  // most 16 x children finished documents wait for a slow one. The time that `next` and `done` take
  // is not counted as reading time. Throws Error "reader-unavailable", "sandbox-unavailable" or
  // "too-many-files".
  //
  // Pages that are pictures of text are recognised one by one by whichever child is free, each with
  // its own time limit, before the document is read anew with what came of them; `recognised` is
  // told after each. A page that fails is a warning of its document.
  //
  // What a child was doing when it died is given once more, to a fresh child: it may have been
  // killed from outside, or spoiled by what it read before.
  using Next = std::function<std::optional<ReadRequest>()>;
  using Done = std::function<void(ReadResult)>;
  using Recognised =
      std::function<void(const std::string& path, std::size_t pages_done, std::size_t pages)>;
  void read(const Next& next, const Done& done, const Recognised& recognised = {});

  // read_page_text() in a child. Throws Error where the file cannot be read.
  std::string page_text(const std::filesystem::path& path, PageNumber first, PageNumber last,
                        OcrMode ocr = OcrMode::kAuto);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace speerpunt
