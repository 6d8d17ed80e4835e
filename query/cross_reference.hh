// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Themes against documents, years, addressees and each other.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hh"
#include "corpus/recommendation.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"
#include "query/significance.hh"

namespace speerpunt {

inline constexpr std::string_view kUnknownYear = "onbekend";
inline constexpr std::string_view kNoAddressee = "niet genoemd";

struct ThemeCell {
  std::string theme;
  DocumentId document;
  std::string year;  // of the document: "2017", or kUnknownYear
  std::vector<std::string> passages = {};
  std::vector<std::string> recommendations = {};
  bool operator==(const ThemeCell&) const = default;
};

// `counted`: the recommendations that count, as recommendations() of query/recommendations.hh gives
// them: without what people rejected and without existing duties. One cell per theme and document
// that has it, with ids of passages and recommendations in reading order; by theme (order of
// `themes`), year, path. A category counts for its theme too.
std::vector<ThemeCell> theme_matrix(const IndexReader& index, const std::vector<Theme>& themes,
                                    const std::vector<Recommendation>& counted);

struct AddresseeCell {
  std::string theme;
  std::string year;
  std::string addressee;  // or kNoAddressee
  std::vector<std::string> recommendations = {};
  std::vector<std::string> passages = {};  // that hold them
  bool operator==(const AddresseeCell&) const = default;
};

// One cell per theme, year and addressee with a recommendation; by theme, year, addressee. A
// recommendation to two stands in two cells.
std::vector<AddresseeCell> addressee_matrix(const std::vector<Theme>& themes,
                                            const std::vector<Recommendation>& counted);

enum class CountedUnit { kPassage, kDocument };

struct ThemePair {
  std::string first;
  std::string second;
  Contingency counts;         // of passages or documents
  double log_likelihood = 0;  // Dunning's G2
  double probability = 1;     // Fisher's exact test, two-sided
  double adjusted = 1;        // for the number of pairs
  bool operator==(const ThemePair&) const = default;

  bool more_often() const { return static_cast<double>(counts.both) > counts.expected(); }
};

// Every unordered pair of two themes that occur, strongest first; not a theme with its own
// category. Passages of one document are not independent of each other, so that their probabilities
// are too low; those of documents are not. A text that is there in several files counts once.
std::vector<ThemePair> theme_cooccurrence(const IndexReader& index,
                                          const std::vector<Theme>& themes,
                                          CountedUnit unit = CountedUnit::kPassage);

}  // namespace speerpunt
