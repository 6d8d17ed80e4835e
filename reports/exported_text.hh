// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The text of an exported briefing as it is now, as a reader of that form finds it.
#include <map>
#include <string>
#include <string_view>

#include "corpus/provenance.hh"

namespace speerpunt {

class ExportedText {
 public:
  ExportedText(std::string_view text, const Provenance& provenance);

  // The quote stands in it, verbatim but for white space, hyphens, brackets and quotation marks.
  bool holds(const Citation& citation) const;

  // Its source and page stand beside the quote ("[2], p. 3"), or, where a form has footnotes, these
  // name them as often as they are quoted from.
  bool cites(const ProvenQuote& quote) const;

 private:
  std::string text_;                           // squeezed
  std::map<DocumentId, std::size_t> numbers_;  // of sources, from 1
  std::map<std::string, std::size_t> cited_;   // how often each footnote is expected, squeezed
};

// What the text of a briefing that has no form yet is: its quotes, each with source and page.
std::string text_of(const Briefing& briefing);

}  // namespace speerpunt
