// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/addressees.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/dutch/normalise.hh"
#include "query/recommendations.hh"

namespace speerpunt {
namespace {

constexpr double kLeastConfidence = 0.5;

// Those who decide come first, as a reader in parliament expects.
constexpr std::array<std::string_view, 8> kAddresseeOrder = {
    "minister", "kabinet", "kamer", "politiek", "overheid", "inspectie", "toezicht", "verzekeraar"};

bool asks_one_of(const Recommendation& one, const std::vector<std::string>& addressees) {
  return addressees.empty() ||
         std::any_of(one.addressee.begin(), one.addressee.end(), [&](const std::string& name) {
           return std::any_of(addressees.begin(), addressees.end(), [&](const std::string& part) {
             return dutch::fold(name).find(dutch::fold(part)) != std::string::npos;
           });
         });
}

}  // namespace

std::size_t addressee_rank(const std::string& addressee) {
  const std::string folded = dutch::fold(addressee);
  const auto found =
      std::find_if(kAddresseeOrder.begin(), kAddresseeOrder.end(),
                   [&](std::string_view part) { return folded.find(part) != std::string::npos; });
  return static_cast<std::size_t>(found - kAddresseeOrder.begin());
}

bool is_decision_maker(const std::string& addressee) {
  return addressee_rank(addressee) < kAddresseeOrder.size();
}

std::vector<Recommendation> recommendations_asked(const IndexReader& index,
                                                  const std::vector<Decision>& decisions,
                                                  const std::string& theme,
                                                  const std::vector<std::string>& addressees) {
  RecommendationFilter filter;
  filter.theme = theme;
  filter.min_confidence = kLeastConfidence;
  std::vector<Recommendation> found = recommendations(index, decisions, filter);
  std::erase_if(found, [&](const Recommendation& one) { return !asks_one_of(one, addressees); });
  return found;
}

std::string with_article(const std::string& addressee) {
  constexpr std::array<std::string_view, 9> kWithDe = {"minister",  "overheid", "inspectie",
                                                       "Inspectie", "politiek", "Tweede",
                                                       "regering",  "wetgever", "rechter"};
  const std::string first = addressee.substr(0, addressee.find(' '));
  if (first == "kabinet") return "het " + addressee;
  const bool with_de = std::find(kWithDe.begin(), kWithDe.end(), first) != kWithDe.end();
  return with_de ? "de " + addressee : addressee;
}

bool is_addressee_sure(const Recommendation& one) {
  return one.explicit_addressee ||
         (one.review && one.review->recognised.addressee != one.addressee);
}

}  // namespace speerpunt
