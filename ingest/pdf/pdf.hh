// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// PDF to Document.
#include <string>
#include <string_view>

#include "corpus/document.hh"
#include "ingest/ocr/recogniser.hh"
#include "ingest/page_view.hh"
#include "ingest/read_options.hh"

namespace speerpunt {

// A document as its pages show it, and what the file claims about itself in its metadata: raw
// values, to be weighed against the text by whoever decides on title and date.
struct PdfReading {
  Document document;           // without id, date, publisher, kind, language
  std::string metadata_title;  // UTF-8; empty: none
  std::string metadata_author;
  std::string metadata_created;          // PDF date: D:20170608120000+02'00'
  std::string metadata_language;         // of the catalogue: nl-NL
  std::vector<PageNumber> unrecognised;  // pages that want recognition, and are not in the options
};

// Never throws for a bad file. A document that could not be read has a Problem of severity error
// (pdf-encrypted, pdf-damaged, pdf-empty) and no blocks. Pages without text give notes: recognised
// (pdf-ocr), blank (pdf-blank), or neither (pdf-no-text). `bytes` must outlive the call only.
PdfReading read_pdf(std::string_view bytes, const std::string& path,
                    const ReadOptions& options = {});

// Draws and recognises one page. Throws Error "ocr-failed" where it cannot be drawn.
RecognisedPage recognise_pdf_page(std::string_view bytes, PageNumber number,
                                  Recogniser& recogniser);

// The words of pages first..last, read anew, for verifying quotes. Each page comes more than once,
// in several orders, so that a quote over a column or page border is found. Empty: not readable.
// A page that wants recognition is recognised if there is a recogniser.
std::string read_pdf_page_text(std::string_view bytes, PageNumber first, PageNumber last,
                               Recogniser* recogniser = nullptr, OcrMode ocr = OcrMode::kAuto);

// A page as it looks; `pixels` 0: its words only. Throws Error "page-unavailable".
PageView view_pdf_page(std::string_view bytes, PageNumber number, int pixels);

// Loads what Poppler loads on first use, so that no file is needed later but character maps below
// /usr/share/poppler.
void warm_up_pdf();
// The same with the list of fonts of this machine, for view_pdf_page().
void warm_up_pdf_drawing();

}  // namespace speerpunt
