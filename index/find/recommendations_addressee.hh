// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who is to act on a recommendation: named in the sentence, or known from what stands around it.
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "corpus/recommendation.hh"
#include "index/recognition/sentence_walk.hh"

namespace speerpunt {

struct Addressees {
  std::vector<std::string> names;  // normalised; empty: not known, and not guessed
  bool explicitly = false;         // named in the sentence itself
  std::vector<const Actor*> actors;
};

// `last`: those of the recommendation before this one in the same section, or none.
Addressees addressees_of(const WalkedSentence& walked, const Surroundings& around,
                         RecommendationClass kind, const Document& document,
                         const Addressees& last);

}  // namespace speerpunt
