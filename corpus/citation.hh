// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A quote and the page it must be found on.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "corpus/units.hh"

namespace speerpunt {

// `quote` is verbatim from the text of the pages page..page_end; `span` is its place in the
// passage that it was taken from.
struct Citation {
  DocumentId document;
  PageNumber page;
  PageNumber page_end;
  std::string passage;  // id
  ByteSpan span;
  std::string quote;
  // Where in `quote` each page after the first begins: page_end - page offsets, ascending.
  std::vector<ByteOffset> page_starts = {};
  std::optional<double> recognised = {};  // as in Passage: the text is that of a scan
  std::vector<ByteSpan> doubtful = {};    // words that may be wrong, in `quote`, ascending
  bool operator==(const Citation&) const = default;
};

// True if each part of the quote stands on its page. `pages` are the raw texts of page..page_end,
// one each, read anew from the stored original. Compared without white space, hyphens and soft
// hyphens, in NFKC, so that line ends and ligatures do not matter; letters, digits, case and all
// other punctuation do. A part may be interrupted at most twice, by a footnote or the end of a
// column say; each piece must then have at least 20 characters. An empty quote is never found.
bool verify(const Citation& citation, std::span<const std::string> pages);

}  // namespace speerpunt
