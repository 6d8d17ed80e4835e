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

bool is_end(const Decision& line) {
  return line.kind == DecisionKind::kConfirmEnd || line.kind == DecisionKind::kRejectEnd;
}

// Of each pair, or of each recommendation that may have ended, the latest line.
std::vector<const Decision*> latest_of_two(const std::vector<Decision>& log) {
  std::map<std::tuple<bool, KeyPlace, KeyPlace>, const Decision*> latest;
  for (const Decision* line : standing(log)) {
    if (!line->other) continue;
    KeyPlace one = place_of(line->about);
    KeyPlace other = is_end(*line) ? KeyPlace() : place_of(*line->other);
    if (!is_end(*line) && other < one) std::swap(one, other);
    latest[{is_end(*line), std::move(one), std::move(other)}] = line;
  }
  std::vector<const Decision*> found;
  found.reserve(latest.size());
  for (const auto& [place, line] : latest) found.push_back(line);
  std::stable_sort(found.begin(), found.end(),
                   [](const Decision* a, const Decision* b) { return a->time < b->time; });
  return found;
}

}  // namespace

DecidedThreads decided_threads(const std::vector<Decision>& log,
                               const std::vector<Recommendation>& all, const IndexReader& index) {
  const std::vector<const Decision*> lines = latest_of_two(log);
  std::vector<RecommendationKey> keys;
  for (const Decision* line : lines) {
    keys.push_back(line->about);
    keys.push_back(*line->other);
  }
  const auto found = match_ends(keys, all, index);
  DecidedThreads decided;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& about = found[2 * i];
    const auto& other = found[2 * i + 1];
    const Decision& line = *lines[i];
    Said said{line.author, line.time, line.reason};
    if (!about || (other && about->id == other->id)) continue;
    if (is_end(line)) {
      const bool gone = line.kind == DecisionKind::kConfirmEnd;
      if (gone && !other) continue;
      decided.ends.push_back({about->id, other ? other->id : "", gone, std::move(said)});
    } else if (other) {
      decided.links.push_back(
          {about->id, other->id, line.kind == DecisionKind::kConfirmLink, std::move(said)});
    }
  }
  return decided;
}

}  // namespace speerpunt
