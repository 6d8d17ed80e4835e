// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a reader answers, as a row of records: one for the document, one for each page, block,
// problem and embedded file, so that neither side holds the document twice.
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/embedded_file.hh"
#include "ingest/ocr/recognised_page.hh"
#include "ingest/page_view.hh"

namespace speerpunt {

// Why there is no answer, where the reader could still say so.
struct ReadFailure {
  std::string code;
  std::string message;
  std::string hint;
};

using RecordSink = std::function<void(std::string_view record)>;
void write_document(const FileReading& reading, const RecordSink& sink);
void write_recognised(const RecognisedPage& page, const RecordSink& sink);
void write_view(const PageView& view, const RecordSink& sink);
void write_text(std::string_view text, const RecordSink& sink);
void write_failure(const ReadFailure& failure, const RecordSink& sink);

// Puts an answer together again.
class Answer {
 public:
  // Throws Error "record-invalid" on a record that a sound reader would not send.
  void take(std::string_view record);
  bool complete() const { return complete_; }
  std::size_t bytes() const { return bytes_; }

  Document document;
  std::vector<EmbeddedFile> embedded;
  std::vector<PageNumber> unrecognised;
  std::optional<RecognisedPage> recognised;
  std::optional<PageView> view;
  std::string text;
  std::optional<ReadFailure> failure;

 private:
  bool complete_ = false;
  std::size_t bytes_ = 0;
};

}  // namespace speerpunt
