// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what is known of a passage without reading its record: where it stands and
// what the facets count. Each lies packed in one value slot, for a search reads them of thousands
// of passages (passage_columns.hh).
#include <array>
#include <set>
#include <string>
#include <string_view>

#include <xapian.h>

#include "corpus/document.hh"
#include "index/analysis.hh"

namespace speerpunt {

// The order in which the facets are packed.
inline constexpr std::array<std::string_view, 6> kPackedFacets{"year",  "publisher", "kind",
                                                               "theme", "addressee", "law"};

// Sets both slots. `addressees` are those of its recommendations; `themes` with their parents.
void add_passage_values(Xapian::Document& stored, const AnalysedPassage& passage,
                        const Document& document, const std::set<std::string>& themes,
                        const std::set<std::string>& addressees);

}  // namespace speerpunt
