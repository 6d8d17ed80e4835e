// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What belongs to recommendations, in the words of the pages.
#include <array>
#include <string>

#include "corpus/recommendation.hh"

namespace speerpunt::web {

inline constexpr std::array<RecommendationClass, 4> kCountedClasses{
    RecommendationClass::kPolicy, RecommendationClass::kPractice, RecommendationClass::kIntention,
    RecommendationClass::kPosition};

std::string in_dutch(RecommendationClass kind);         // "geldende eis"
std::string state_in_dutch(const Recommendation& one);  // "aanvaard"; "nog te beoordelen"
std::string percent(double share);                      // "87%"

// "/aanbeveling/DOCUMENT/r12" of its id.
std::string address_of(const Recommendation& one);
// To its page, where it is boxed.
std::string place_of(const Recommendation& one);

}  // namespace speerpunt::web
