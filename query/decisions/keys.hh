// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which of today's recommendations a decision is about.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/decision.hh"
#include "index/index_reader.hh"

namespace speerpunt {

// `all` as IndexReader::recommendations() gives them: those of a document in reading order.
RecommendationKey key_of(const Recommendation& one, const std::vector<Recommendation>& all,
                         const IndexReader& index);

struct KeyMatch {
  std::size_t recommendation = 0;  // in `all`
  Fit fit = Fit::kSame;
};

// For each key what it fits, in this order:
//  1. the same words in the same document;
//  2. where that document is gone: the same words in the document that has its path now, else in
//     another of its issuer;
//  3. where the document is there: the sentence cut in another way (one holds the other); where it
//     is gone: nearly the same words, with the same numbers and negations, in the document that has
//     its path now, else in another of its issuer.
std::vector<std::optional<KeyMatch>> match(const std::vector<RecommendationKey>& keys,
                                           const std::vector<Recommendation>& all,
                                           const IndexReader& index);

// A sentence of today; of a link it can be one that is no recommendation (sentences.hh).
struct FoundSentence {
  std::string id;
  Fit fit = Fit::kSame;
};

// Of the recommendation, or the other sentence, with this id; none: there is no such.
std::optional<RecommendationKey> key_of_end(const std::string& id, const IndexReader& index);

// The same for ends of links: what fits no recommendation word for word is looked for among the
// other sentences of its document, or of the one that has its path now.
std::vector<std::optional<FoundSentence>> match_ends(const std::vector<RecommendationKey>& keys,
                                                     const std::vector<Recommendation>& all,
                                                     const IndexReader& index);

}  // namespace speerpunt
