// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of a Dutch compound.
//
// A part must be in the word list; between parts may stand a link (-s-, -en-, -n-, -er-, -e-).
// Words that only look like a part (suffixes, prefixes) are vetoed. A part is taken apart again
// where it is not in the list or is long. Figures: docs/measurements.md.
#include <string_view>
#include <vector>

#include "corpus/dutch/word_list.hh"

namespace speerpunt::dutch {

struct CompoundPart {
  std::string_view text;  // in the word that was given, with its link: "beroeps"
  std::string_view stem;  // without it: "beroep"
  bool operator==(const CompoundPart&) const = default;
};

// In order, at least two; empty: not a compound, or not one that the list can show. `folded` is one
// word by fold() of letters a to z only: another word is no compound (a part with a hyphen is a
// word of its own). The views live as long as `folded`.
std::vector<CompoundPart> compound_parts(std::string_view folded,
                                         const WordList& list = word_list());

}  // namespace speerpunt::dutch
