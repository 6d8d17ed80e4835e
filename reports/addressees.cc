// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/addressees.hh"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

#include "corpus/dutch/normalise.hh"
#include "corpus/is_one_of.hh"
#include "query/asked_addressee.hh"
#include "query/recommendations.hh"

namespace speerpunt {
namespace {

constexpr double kLeastConfidence = 0.6;  // that nobody looked at
constexpr std::size_t kFewest = 3;        // a theme with fewer takes the surest of the others

// Those who decide come first, as a reader in parliament expects.
constexpr std::array<std::string_view, 8> kAddresseeOrder = {
    "minister", "kabinet", "kamer", "politiek", "overheid", "inspectie", "toezicht", "verzekeraar"};

bool asks_one_of(const Recommendation& one, const std::vector<std::string>& addressees) {
  return addressees.empty() || std::ranges::any_of(addressees, [&](const std::string& asked) {
           return AskedAddressee(asked).is_one_of(one.addressee);
         });
}

// How sure a recommendation must be that nobody looked at.
double least_confidence(const std::vector<Recommendation>& found) {
  std::vector<double> sure;
  for (const Recommendation& one : found) sure.push_back(one.review ? 1 : one.confidence);
  if (sure.size() <= kFewest) return 0;
  std::ranges::sort(sure, std::greater());
  return std::min(kLeastConfidence, sure[kFewest - 1]);
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
                                                  const std::vector<std::string>& addressees,
                                                  std::size_t& doubtful) {
  RecommendationFilter filter;
  filter.theme = theme;
  std::vector<Recommendation> found = recommendations(index, decisions, filter);
  std::erase_if(found, [&](const Recommendation& one) { return !asks_one_of(one, addressees); });
  const double least = least_confidence(found);
  doubtful += std::erase_if(
      found, [&](const Recommendation& one) { return one.confidence < least && !one.review; });
  return found;
}

bool is_of_government(const std::string& addressee) {
  constexpr std::array<std::string_view, 6> kGovernment = {
      "minister", "ministerie", "kabinet", "regering", "staatssecretaris", "overheid"};
  const std::string folded = dutch::fold(addressee);
  return std::any_of(kGovernment.begin(), kGovernment.end(),
                     [&](std::string_view office) { return folded.starts_with(office); });
}

std::string with_article(const std::string& addressee) {
  constexpr std::array<std::string_view, 16> kWithDe = {
      "minister",     "staatssecretaris", "overheid", "politiek", "Tweede",
      "Eerste",       "regering",         "wetgever", "rechter",  "Kamer",
      "beroepsgroep", "sector",           "IGZ",      "IGJ",      "GGD",
      "KNMG"};
  constexpr std::array<std::string_view, 4> kWithHet = {"kabinet", "ministerie", "UWV", "RIVM"};
  const std::string first = addressee.substr(0, addressee.find(' '));
  if (is_one_of(kWithHet, first)) return "het " + addressee;
  return is_one_of(kWithDe, first) || first.ends_with("nspectie") ? "de " + addressee : addressee;
}

bool is_addressee_sure(const Recommendation& one) {
  return one.explicit_addressee ||
         (one.review && one.review->recognised.addressee != one.addressee);
}

}  // namespace speerpunt
