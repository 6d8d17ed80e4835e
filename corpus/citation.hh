// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A quote and the page it must be found on.
#include <string>
#include <string_view>

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
  bool operator==(const Citation&) const = default;
};

// True if the quote stands in the text of its pages. `page_text` is the raw text of page..page_end,
// read anew from the stored original. Compared without white space, hyphens and soft hyphens, in
// NFKC, so that line ends and ligatures do not matter; letters, digits, case and all other
// punctuation do. An empty quote is never found.
bool verify(const Citation& citation, std::string_view page_text);

}  // namespace speerpunt
