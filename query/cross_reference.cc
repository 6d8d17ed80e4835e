// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cross_reference.hh"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace speerpunt {
namespace {

using ThemeSet = std::set<std::size_t>;  // places in the list of themes

class ThemePlaces {
 public:
  explicit ThemePlaces(const std::vector<Theme>& themes) {
    for (std::size_t at = 0; at < themes.size(); ++at) places_.emplace(themes[at].id, at);
    for (const Theme& theme : themes)
      if (!theme.parent.empty()) parents_.emplace(theme.id, theme.parent);
  }

  // The theme and, for a category, the theme it belongs to. Unknown ids are not listed.
  void add(const std::string& id, ThemeSet& into) const {
    add_one(id, into);
    const auto parent = parents_.find(id);
    if (parent != parents_.end()) add_one(parent->second, into);
  }

 private:
  void add_one(const std::string& id, ThemeSet& into) const {
    const auto place = places_.find(id);
    if (place != places_.end()) into.insert(place->second);
  }
  std::map<std::string, std::size_t> places_;
  std::map<std::string, std::string> parents_;
};

// Dunning's log-likelihood ratio of a 2x2 table of counts.
double log_likelihood(double both, double first, double second, double all) {
  const double row[] = {first, all - first};
  const double column[] = {second, all - second};
  const double cell[2][2] = {{both, first - both}, {second - both, all - first - second + both}};
  double sum = 0;
  for (int i = 0; i < 2; ++i)
    for (int j = 0; j < 2; ++j)
      if (cell[i][j] > 0) sum += cell[i][j] * std::log(cell[i][j] * all / (row[i] * column[j]));
  return std::max(0.0, 2 * sum);
}

}  // namespace

std::vector<ThemeCell> theme_matrix(const IndexReader& index, const std::vector<Theme>& themes) {
  const ThemePlaces places(themes);
  struct Counts {
    std::size_t passages = 0;
    std::size_t recommendations = 0;
  };
  std::map<DocumentId, std::map<std::size_t, Counts>> counted;
  index.for_each_passage("", [&](const AnalysedPassage& passage) {
    ThemeSet found;
    for (const ThemeTag& tag : passage.themes) places.add(tag.theme, found);
    for (const std::size_t theme : found) ++counted[passage.passage.document][theme].passages;
  });
  for (const Recommendation& one : index.recommendations()) {
    if (one.kind == RecommendationClass::kExistingDuty) continue;
    ThemeSet found;
    for (const std::string& theme : one.themes) places.add(theme, found);
    for (const std::size_t theme : found) ++counted[one.citation.document][theme].recommendations;
  }

  // Documents come by path; sorting keeps that order where theme and year are equal.
  std::vector<std::pair<std::size_t, ThemeCell>> cells;
  for (const Document& document : index.documents()) {
    const std::string year = document.date ? std::to_string(document.date->year()) : "onbekend";
    for (const auto& [theme, counts] : counted[document.id])
      cells.emplace_back(theme, ThemeCell{themes[theme].id, document.id, year, counts.passages,
                                          counts.recommendations});
  }
  std::stable_sort(cells.begin(), cells.end(), [](const auto& one, const auto& other) {
    return std::tie(one.first, one.second.year) < std::tie(other.first, other.second.year);
  });
  std::vector<ThemeCell> matrix;
  for (auto& [place, cell] : cells) matrix.push_back(std::move(cell));
  return matrix;
}

std::vector<ThemePair> theme_cooccurrence(const IndexReader& index,
                                          const std::vector<Theme>& themes) {
  const ThemePlaces places(themes);
  std::map<std::size_t, std::size_t> single;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> together;
  std::size_t all = 0;
  index.for_each_passage("", [&](const AnalysedPassage& passage) {
    ++all;
    ThemeSet found;
    for (const ThemeTag& tag : passage.themes) places.add(tag.theme, found);
    for (auto one = found.begin(); one != found.end(); ++one) {
      ++single[*one];
      for (auto other = std::next(one); other != found.end(); ++other) ++together[{*one, *other}];
    }
  });

  std::vector<ThemePair> pairs;
  for (const auto& [pair, count] : together) {
    const Theme& first = themes[pair.first];
    const Theme& second = themes[pair.second];
    if (first.parent == second.id || second.parent == first.id) continue;
    const auto ones = static_cast<double>(single[pair.first]);
    const auto others = static_cast<double>(single[pair.second]);
    const auto total = static_cast<double>(all);
    pairs.push_back({first.id, second.id, count, ones * others / total,
                     log_likelihood(static_cast<double>(count), ones, others, total)});
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const ThemePair& one, const ThemePair& other) {
    return one.log_likelihood > other.log_likelihood;
  });
  return pairs;
}

}  // namespace speerpunt
