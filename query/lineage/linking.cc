// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/linking.hh"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

#include "query/lineage/alignment.hh"
#include "query/lineage/change.hh"
#include "query/lineage/pair_features.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kAskedUnits = 14;
constexpr std::size_t kAskedUnitsOfOthers = 8;  // what is literally the same shares more of them
constexpr float kLeastAsked = .25F;             // weight

// Places of the pairs that a person confirmed, and of those that are at least as probable as
// `least`, of which each statement has one, the most probable.
std::vector<std::size_t> best_partners(const std::vector<NamedPair>& pairs,
                                       const std::vector<double>& chances, double least) {
  std::vector<std::size_t> places(pairs.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    const auto rank = [&](std::size_t at) {
      const NamedPair& one = pairs[at];
      return std::make_tuple(!one.confirmed, -chances[at], -one.pair.probability,
                             std::string_view(one.early_id), std::string_view(one.late_id));
    };
    return rank(a) < rank(b);
  });
  std::set<std::uint32_t> taken;  // an early one and a late one have different numbers
  std::vector<std::size_t> kept;
  for (const std::size_t at : places) {
    const StatementPair& pair = pairs[at].pair;
    if (!pairs[at].confirmed &&
        (chances[at] < least || taken.contains(pair.early) || taken.contains(pair.late))) {
      continue;
    }
    taken.insert(pair.early);
    taken.insert(pair.late);
    kept.push_back(at);
  }
  return kept;
}

}  // namespace

Role role_of(const Statement& statement) {
  if (statement.recommends) return Role::kRecommends;
  return says_it_happened(statement.text).empty() ? Role::kOther : Role::kDone;
}

WeighedUnits asked_units(const Meaning& meaning, Role role) {
  std::vector<std::size_t> places(meaning.units.ids.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  const auto& ids = meaning.units.ids;
  const auto& weights = meaning.units.weights;
  std::erase_if(places, [&](std::size_t place) { return weights[place] < kLeastAsked; });
  std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    return std::tuple(-weights[a], ids[a]) < std::tuple(-weights[b], ids[b]);
  });
  const std::size_t most = role == Role::kOther ? kAskedUnitsOfOthers : kAskedUnits;
  if (places.size() > most) places.resize(most);
  std::sort(places.begin(), places.end());
  WeighedUnits asked;
  float squares = 0;
  for (const std::size_t place : places) squares += weights[place] * weights[place];
  for (const std::size_t place : places) {
    asked.ids.push_back(ids[place]);
    asked.weights.push_back(weights[place] / std::sqrt(squares));
  }
  return asked;
}

bool judge_pair(const PairSide& one, const PairSide& other, const LinkSettings& settings,
                StatementPair& pair) {
  if (one.day == 0 || other.day == 0 || one.day == other.day) return false;
  const auto& [early, late] = one.day < other.day ? std::tie(one, other) : std::tie(other, one);
  if (early.role != Role::kRecommends && late.role != Role::kRecommends) return false;
  const bool same = one.meaning->letters == other.meaning->letters;
  double chance = 1;
  double likeness = 1;
  if (!same) {
    const auto features = likely_features(*one.meaning, *other.meaning, settings.least_stored);
    if (!features) return false;
    chance = probability(*features);
    likeness = features->front();
  }
  const bool literal = same || likeness >= settings.literal;
  if (early.role != Role::kRecommends && !literal) return false;
  if (late.role == Role::kOther && !literal) return false;
  pair = {early.statement, late.statement, early.document, late.document, chance, likeness};
  return true;
}

std::vector<StatementPair> links_among(std::vector<NamedPair> pairs, const LinkSettings& settings) {
  std::erase_if(pairs, [](const NamedPair& one) { return one.rejected; });
  std::vector<double> chances;
  for (const NamedPair& one : pairs) chances.push_back(one.pair.probability);
  std::vector<StatementPair> sure;
  for (const std::size_t at : best_partners(pairs, chances, settings.sure)) {
    sure.push_back(pairs[at].pair);
  }
  const Alignment order(sure);
  for (std::size_t i = 0; i < pairs.size(); ++i) chances[i] = order.probability(pairs[i].pair);
  std::vector<StatementPair> kept;
  const double least = sure.empty() ? settings.least : settings.least_related;
  for (const std::size_t at : best_partners(pairs, chances, least)) kept.push_back(pairs[at].pair);
  return kept;
}

}  // namespace speerpunt
