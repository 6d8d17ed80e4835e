// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Our own sentences that ask the same or not, and the pairs that are made of them.
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "query/lineage/change.hh"
#include "query/lineage/pair_features.hh"
#include "query/lineage/statement.hh"

namespace speerpunt {

struct GroupSentence {
  std::size_t group = 0;
  char sign = '>';  // as in README.md
  Statement statement;
};

// Of all *.txt in the folder, in the order of their names. Throws Error "training-text-invalid".
std::vector<GroupSentence> load_groups(const std::filesystem::path& folder);

// The sentences of index/training/text.
std::vector<Statement> background_sentences(const std::filesystem::path& folder);

// The change that a sign stands for; of ~ and = kRepeated.
Change change_of(char sign);

struct TrainingPair {
  std::size_t one = 0;  // places of sentences
  std::size_t other = 0;
  bool same = false;
  PairFeatures features{};
};

// Pairs that ask the same, and of those that do not the ones that look most alike.
std::vector<TrainingPair> training_pairs(std::span<const GroupSentence> sentences,
                                         const ThesaurusLines& thesaurus);

struct FittedWeights {
  double bias = 0;
  PairFeatures weights{};
};
// A logistic regression, drawn towards what is known beforehand of themes, addressees and
// references, which single sentences lack. Pairs of group `left_out` do not count.
FittedWeights fit_pairs(std::span<const TrainingPair> pairs,
                        std::span<const GroupSentence> sentences,
                        const std::vector<bool>& left_out = {});

double probability(const FittedWeights& fitted, const PairFeatures& features);

}  // namespace speerpunt
