// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the rules alone make of a sentence, before the classifier is asked.
#include <optional>

#include "corpus/recommendation.hh"
#include "index/recognition/sentence_walk.hh"

namespace speerpunt {

struct RuleOpinion {
  double confidence = 0;  // that it is a recommendation (or, for kExistingDuty, a duty)
  RecommendationClass kind = RecommendationClass::kPolicy;
  bool named = false;  // the class is that of whom the sentence names
};

// Empty: the rules have nothing to go by.
std::optional<RuleOpinion> rule_opinion(const WalkedSentence& walked, const Surroundings& around);

}  // namespace speerpunt
