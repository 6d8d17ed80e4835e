// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/decisions/links.hh"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "query/decisions/keys.hh"
#include "query/decisions/review.hh"

namespace speerpunt {
namespace {

using KeyPlace = std::tuple<DocumentId, std::string, int>;

KeyPlace place_of(const RecommendationKey& key) {
  return {key.document, key.text_hash, key.occurrence};
}

}  // namespace

std::vector<LinkDecision> link_decisions(const std::vector<Decision>& log) {
  std::map<std::pair<KeyPlace, KeyPlace>, LinkDecision> latest;
  for (const Decision* line : standing(log)) {
    if (!line->other) continue;
    std::pair<KeyPlace, KeyPlace> pair{place_of(line->about), place_of(*line->other)};
    if (pair.second < pair.first) std::swap(pair.first, pair.second);
    latest[std::move(pair)] = {line->about,  *line->other, line->kind == DecisionKind::kConfirmLink,
                               line->author, line->time,   line->reason};
  }
  std::vector<LinkDecision> found;
  found.reserve(latest.size());
  for (auto& [pair, decision] : latest) found.push_back(std::move(decision));
  std::stable_sort(found.begin(), found.end(),
                   [](const LinkDecision& a, const LinkDecision& b) { return a.time < b.time; });
  return found;
}

std::vector<DecidedLink> decided_links(const std::vector<Decision>& log,
                                       const std::vector<Recommendation>& all,
                                       const IndexReader& index) {
  const std::vector<LinkDecision> decisions = link_decisions(log);
  std::vector<RecommendationKey> ends;
  for (const LinkDecision& one : decisions) {
    ends.push_back(one.from);
    ends.push_back(one.to);
  }
  const auto matches = match(ends, all, index);
  std::vector<DecidedLink> found;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const auto& from = matches[2 * i];
    const auto& to = matches[2 * i + 1];
    if (!from || !to || from->recommendation == to->recommendation) continue;
    found.push_back(
        {all[from->recommendation].id, all[to->recommendation].id, decisions[i].confirmed});
  }
  return found;
}

}  // namespace speerpunt
