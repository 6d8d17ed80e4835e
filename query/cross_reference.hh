// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Themes against documents, years and each other.
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"

namespace speerpunt {

struct ThemeCell {
  std::string theme;
  std::string document;  // id
  std::string year;      // "2017"; "onbekend"
  std::size_t passages = 0;
  std::size_t recommendations = 0;  // without existing duties
  bool operator==(const ThemeCell&) const = default;
};

// One cell per theme and document that has it; by theme (order of `themes`), year, path. Categories
// count for their theme too.
std::vector<ThemeCell> theme_matrix(const IndexReader& index, const std::vector<Theme>& themes);

struct ThemePair {
  std::string first;
  std::string second;
  std::size_t passages = 0;   // that carry both
  double expected = 0;        // if the two were independent
  double log_likelihood = 0;  // Dunning's G2; above 10.83: p < .001
  bool operator==(const ThemePair&) const = default;
};

// Every unordered pair of two different themes that share a passage, strongest first; not a theme
// with its own category.
std::vector<ThemePair> theme_cooccurrence(const IndexReader& index,
                                          const std::vector<Theme>& themes);

}  // namespace speerpunt
