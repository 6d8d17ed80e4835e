// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// New labels for a theme: what its passages say more often than the others.
#include <cstddef>
#include <string>
#include <vector>

#include "corpus/theme.hh"
#include "index/index_reader.hh"
#include "query/passage_terms.hh"
#include "query/significance.hh"

namespace speerpunt {

struct ThemeSuggestion {
  std::string term;  // as it is mostly written; a part of compounds as its stem
  TermForm form = TermForm::kWord;
  Contingency counts;         // of passages: both, with the term, of the theme, all
  std::size_t documents = 0;  // of the theme's, that have it
  double log_likelihood = 0;
  std::string example;        // id of the passage of the theme that has it with the highest score
  std::string example_words;  // that are the term there
  bool operator==(const ThemeSuggestion&) const = default;
};

struct SuggestionLimits {
  std::size_t most = 20;
  std::size_t passages = 3;       // of the theme, that have the term
  std::size_t documents = 2;      // the same
  double log_likelihood = 15.13;  // p < .0001 for one term
};

// Keyness after Rayson and Garside (2000, "Comparing corpora using frequency profiling"), counted
// over passages, so that one that repeats a word counts once. Without what a label of the theme
// finds already, without what mostly stands in passages of other subjects, and without a word that
// is nearly always in a longer term listed. Strongest first. Reads the theme's passages, then all;
// texts that are there in several files count once.
std::vector<ThemeSuggestion> suggest_labels(const IndexReader& index, const Theme& theme,
                                            const SuggestionLimits& limits = {});

}  // namespace speerpunt
