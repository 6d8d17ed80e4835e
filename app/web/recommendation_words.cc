// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/recommendation_words.hh"

#include <algorithm>
#include <cmath>

namespace speerpunt::web {
namespace {

std::string ordinal_of(const Recommendation& one) {
  return one.id.substr(one.id.rfind('/') + 1);
}

}  // namespace

std::string in_dutch(RecommendationClass kind) {
  std::string name(name_of(kind));
  std::ranges::replace(name, '_', ' ');
  return name;
}

std::string state_in_dutch(const Recommendation& one) {
  if (!one.review) return "nog te beoordelen";
  if (one.review->verdict == ReviewVerdict::kRejected) return "afgewezen";
  if (one.review->verdict == ReviewVerdict::kNone) return "notitie";
  return one.review->corrected ? "verbeterd" : "aanvaard";
}

std::string percent(double share) {
  return std::to_string(std::lround(100 * share)) + "%";
}

std::string address_of(const Recommendation& one) {
  return "/aanbeveling/" + one.citation.document + "/" + ordinal_of(one);
}

std::string place_of(const Recommendation& one) {
  return "/document/" + one.citation.document + "/" + std::to_string(one.citation.page.value) +
         "?aanbeveling=" + ordinal_of(one) + "#treffer";
}

}  // namespace speerpunt::web
