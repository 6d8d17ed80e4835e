// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes to Document, in this process. Untrusted files go through ReaderPool instead, which calls
// this inside a sandboxed child.
#include <string>
#include <string_view>

#include "corpus/document.hh"
#include "ingest/embedded_file.hh"
#include "ingest/ocr/recogniser.hh"
#include "ingest/page_view.hh"
#include "ingest/read_options.hh"

namespace speerpunt {

// Reads one file; the files inside it are handed on unread. The id is the SHA-256 of `bytes`;
// `path` is only recorded and shown. Expected trouble is in `problems`; a document with a Problem
// of severity error was not read and has no blocks. Throws only on failures that are not the file's
// fault. Recognises no text itself: it says which pages want it, and takes what came of it. Of more
// than 32 MiB of text the rest is left out with a warning "text-truncated".
FileReading read_document(std::string_view bytes, const std::string& path,
                          const ReadOptions& options = {});

// The text on the picture of one page. Throws Error "ocr-unavailable" without language data,
// "ocr-failed" where the page cannot be drawn.
RecognisedPage recognise_page(std::string_view bytes, PageNumber number, std::string_view path,
                              Recogniser& recogniser);

// The raw text of pages first..last for verifying quotes: independent of the block structure that
// read_document finds. Forms without pages give their whole text. Empty: not readable. `path` is
// only used to tell Markdown from plain text. With a recogniser, pages that want it are recognised.
std::string read_page_text(std::string_view bytes, PageNumber first, PageNumber last,
                           std::string_view path = {}, Recogniser* recogniser = nullptr,
                           OcrMode ocr = OcrMode::kAuto);

// A page of a PDF as it looks, `pixels` wide; 0: its words only. Throws Error "page-unavailable".
PageView view_page(std::string_view bytes, PageNumber number, int pixels);

// One-time set-up of the libraries before the sandbox closes (fonts, character maps, tables,
// the list of Dutch words).
void warm_up_readers();
// The same for view_page() only.
void warm_up_drawing();

}  // namespace speerpunt
