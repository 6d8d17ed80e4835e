// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the matches are about, counted: each value narrows the question when it is written behind
// the name of its field.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/theme.hh"
#include "index/index_reader.hh"

namespace speerpunt {

struct FacetValue {
  std::string value;  // as a query takes it: a theme id, "2017", "BWBR0006251"
  std::string label;  // as people know it: the name of the theme or law; else the value
  std::size_t count = 0;
  bool operator==(const FacetValue&) const = default;
};

struct Facet {
  std::string name;                // theme, year, publisher, kind, addressee, law
  std::vector<FacetValue> values;  // the most frequent first, then by value
  bool operator==(const Facet&) const = default;
};

// In the order theme, year, publisher, kind, addressee, law; those without values are left out.
// Themes get their names from `themes`.
std::vector<Facet> facets_of(const MatchSet& found, const std::vector<Theme>& themes);

// What narrows a question to the value: thema:medisch-leiderschap, uitgever:"KNMG".
std::string filter_for(std::string_view facet, std::string_view value);

}  // namespace speerpunt
