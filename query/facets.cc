// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/facets.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "corpus/error.hh"
#include "index/fields.hh"
#include "index/find/law_names.hh"

namespace speerpunt {
namespace {

constexpr std::array<std::pair<std::string_view, Field>, 6> kFacets{
    {{"theme", Field::kTheme},
     {"year", Field::kYear},
     {"publisher", Field::kPublisher},
     {"kind", Field::kKind},
     {"addressee", Field::kAddressee},
     {"law", Field::kLaw}}};

std::string label_of(Field field, const std::string& value, const std::vector<Theme>& themes) {
  std::string label;
  if (field == Field::kLaw) label = law_name_of(value);
  if (field == Field::kTheme) {
    const auto theme = std::ranges::find(themes, value, &Theme::id);
    if (theme != themes.end()) label = theme->name;
  }
  return label.empty() ? value : label;
}

bool needs_quotes(std::string_view value) {
  return !std::ranges::all_of(value, [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-' || c == '/' || c == '.';
  });
}

}  // namespace

std::vector<Facet> facets_of(const MatchSet& found, const std::vector<Theme>& themes) {
  std::vector<Facet> facets;
  for (const auto& [name, field] : kFacets) {
    const auto counts = found.facets.find(std::string(name));
    if (counts == found.facets.end()) continue;
    Facet facet{std::string(name), {}};
    for (const auto& [value, count] : counts->second)
      facet.values.push_back({value, label_of(field, value, themes), count});
    std::ranges::stable_sort(facet.values, std::ranges::greater(), &FacetValue::count);
    facets.push_back(std::move(facet));
  }
  return facets;
}

std::string filter_for(std::string_view facet, std::string_view value) {
  const auto found = std::ranges::find(kFacets, facet, [](const auto& one) { return one.first; });
  if (found == kFacets.end())
    throw Error("facet-unknown", "there is no facet '" + std::string(facet) + "'");
  const std::string name = std::string(row(found->second).query_name) + ":";
  if (!needs_quotes(value)) return name + std::string(value);
  return name + '"' + std::string(value) + '"';
}

}  // namespace speerpunt
