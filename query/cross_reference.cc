// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cross_reference.hh"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "query/repeated_texts.hh"

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

std::string year_of(const std::optional<Date>& date) {
  return date ? std::to_string(date->year()) : std::string(kUnknownYear);
}

class PairCounts {
 public:
  void add(const ThemeSet& found) {
    ++all_;
    for (auto one = found.begin(); one != found.end(); ++one) {
      ++single_[*one];
      for (auto other = std::next(one); other != found.end(); ++other) ++both_[{*one, *other}];
    }
  }

  std::vector<ThemePair> pairs(const std::vector<Theme>& themes) const {
    std::vector<ThemePair> pairs;
    std::vector<double> probabilities;
    for (auto one = single_.begin(); one != single_.end(); ++one) {
      for (auto other = std::next(one); other != single_.end(); ++other) {
        const Theme& first = themes[one->first];
        const Theme& second = themes[other->first];
        if (first.parent == second.id || second.parent == first.id) continue;
        const auto both = both_.find({one->first, other->first});
        const Contingency counts{both == both_.end() ? 0 : both->second, one->second, other->second,
                                 all_};
        probabilities.push_back(fisher_exact(counts));
        pairs.push_back(
            {first.id, second.id, counts, log_likelihood(counts), probabilities.back(), 1});
      }
    }
    const std::vector<double> adjusted = adjusted_for_number(probabilities);
    for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i].adjusted = adjusted[i];
    return pairs;
  }

 private:
  std::size_t all_ = 0;
  std::map<std::size_t, std::size_t> single_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> both_;
};

}  // namespace

std::vector<ThemeCell> theme_matrix(const IndexReader& index, const std::vector<Theme>& themes,
                                    const std::vector<Recommendation>& counted) {
  const ThemePlaces places(themes);
  std::map<DocumentId, std::map<std::size_t, ThemeCell>> cells;
  index.for_each_passage("", [&](const AnalysedPassage& passage) {
    ThemeSet found;
    for (const ThemeTag& tag : passage.themes) places.add(tag.theme, found);
    for (const std::size_t theme : found)
      cells[passage.passage.document][theme].passages.push_back(passage.passage.id);
  });
  for (const Recommendation& one : counted) {
    ThemeSet found;
    for (const std::string& theme : one.themes) places.add(theme, found);
    for (const std::size_t theme : found)
      cells[one.citation.document][theme].recommendations.push_back(one.id);
  }

  // Documents come by path; sorting keeps that order where theme and year are equal.
  std::vector<std::pair<std::size_t, ThemeCell>> ordered;
  for (const Document& document : index.documents()) {
    for (auto& [theme, cell] : cells[document.id]) {
      cell.theme = themes[theme].id;
      cell.document = document.id;
      cell.year = year_of(document.date);
      ordered.emplace_back(theme, std::move(cell));
    }
  }
  std::stable_sort(ordered.begin(), ordered.end(), [](const auto& one, const auto& other) {
    return std::tie(one.first, one.second.year) < std::tie(other.first, other.second.year);
  });
  std::vector<ThemeCell> matrix;
  for (auto& [place, cell] : ordered) matrix.push_back(std::move(cell));
  return matrix;
}

std::vector<AddresseeCell> addressee_matrix(const std::vector<Theme>& themes,
                                            const std::vector<Recommendation>& counted) {
  const ThemePlaces places(themes);
  std::map<std::tuple<std::size_t, std::string, std::string>, AddresseeCell> cells;
  for (const Recommendation& one : counted) {
    ThemeSet found;
    for (const std::string& theme : one.themes) places.add(theme, found);
    std::set<std::string> addressees(one.addressee.begin(), one.addressee.end());
    if (addressees.empty()) addressees.emplace(kNoAddressee);
    for (const std::size_t theme : found) {
      for (const std::string& addressee : addressees) {
        const std::string year = year_of(one.date);
        AddresseeCell& cell = cells[{theme, year, addressee}];
        cell.theme = themes[theme].id;
        cell.year = year;
        cell.addressee = addressee;
        cell.recommendations.push_back(one.id);
        // Those of one passage come one after the other.
        if (cell.passages.empty() || cell.passages.back() != one.citation.passage)
          cell.passages.push_back(one.citation.passage);
      }
    }
  }
  std::vector<AddresseeCell> matrix;
  for (auto& [place, cell] : cells) matrix.push_back(std::move(cell));
  return matrix;
}

std::vector<ThemePair> theme_cooccurrence(const IndexReader& index,
                                          const std::vector<Theme>& themes, CountedUnit unit) {
  const ThemePlaces places(themes);
  const std::set<DocumentId> repeated = repeated_texts(index);
  PairCounts counts;
  std::map<DocumentId, ThemeSet> by_document;
  index.for_each_passage("", [&](const AnalysedPassage& passage) {
    if (repeated.contains(passage.passage.document)) return;
    ThemeSet found;
    for (const ThemeTag& tag : passage.themes) places.add(tag.theme, found);
    if (unit == CountedUnit::kPassage) {
      counts.add(found);
    } else {
      by_document[passage.passage.document].merge(found);
    }
  });
  for (const auto& [document, found] : by_document) counts.add(found);

  std::vector<ThemePair> pairs = counts.pairs(themes);
  std::stable_sort(pairs.begin(), pairs.end(), [](const ThemePair& one, const ThemePair& other) {
    return one.log_likelihood > other.log_likelihood;
  });
  return pairs;
}

}  // namespace speerpunt
