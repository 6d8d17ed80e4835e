// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what is known of a passage without reading its record: where it stands and
// what the facets count. Each lies packed in one value slot, for a search reads them of thousands
// of passages.
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/document.hh"
#include "index/analysis.hh"
#include "index/place.hh"
#include "index/store/ranked_match.hh"

namespace speerpunt {

// facet -> value -> passages
using FacetCounts = std::map<std::string, std::map<std::string, std::size_t>>;

// Sets both slots. `addressees` are those of its recommendations; `themes` with their parents.
void add_passage_values(Xapian::Document& stored, const AnalysedPassage& passage,
                        const Document& document, const std::set<std::string>& themes,
                        const std::set<std::string>& addressees);

// Of the first `most` matches. Throws Error "index-damaged" if a passage has no place: it was
// stored by an older speerpunt.
std::vector<Place> places_of(const Xapian::Database& database, RankedMatches found,
                             std::size_t most);
// theme, year ("onbekend" without one), publisher, kind, addressee, law (its canonical id).
FacetCounts count_facets(const Xapian::Database& database, RankedMatches found, std::size_t most);

}  // namespace speerpunt
