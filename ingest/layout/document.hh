// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Drawn pages to the blocks of a document.
#include <string>
#include <vector>

#include "ingest/layout/sheet.hh"
#include "ingest/pdf/pdf_page.hh"

namespace speerpunt {

struct LaidOut {
  std::vector<Block> blocks;
  std::string title;     // of the title block; empty: none
  std::string subtitle;  // of the line below it; empty: none
};

// Words, lines, columns, blocks; paragraphs joined over columns and pages; line ends mended. Keeps
// the words of the pages that it was given, about 110 bytes each, and nothing else of them.
class DocumentLayout {
 public:
  // In the order of the document.
  void add(const DrawnPage& page);
  std::size_t words() const { return words_; }

  // What the bookmarks of the file say of its headings.
  void set_outline(std::vector<OutlineEntry> outline) { outline_ = std::move(outline); }

  // The blocks of all pages; the layout is empty afterwards.
  LaidOut finish();

 private:
  std::vector<Sheet> sheets_;
  std::vector<OutlineEntry> outline_;
  std::size_t words_ = 0;
};

// The words of the pages for verifying a quote: each page in drawing order, then in reading order
// without running headers and footers and then without small type, so that a sentence that runs
// over a page or column border is found as well. Superscripts are left out.
std::string plain_words(const std::vector<DrawnPage>& pages);

}  // namespace speerpunt
