// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/alignment.hh"

#include <algorithm>
#include <cmath>

namespace speerpunt {
namespace {

constexpr std::size_t kFewest = 3;
// Added to the logit. Chosen on the rows looked at and on two editions of a law.
constexpr double kInOrder = 2;
constexpr double kOutOfOrder = -4;
constexpr double kFarAway = .25;  // of the sure pairs crossed: not less probable beyond

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

// The longest list of pairs that ascend on both sides.
std::vector<StatementPair> longest_ascending(std::vector<StatementPair> pairs) {
  std::sort(pairs.begin(), pairs.end(),
            [](const StatementPair& a, const StatementPair& b) { return a.early < b.early; });
  std::vector<std::size_t> ends;  // by length: the list of that length that ends lowest
  std::vector<std::size_t> before(pairs.size(), kNobody);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto at = std::lower_bound(
        ends.begin(), ends.end(), pairs[i].late,
        [&](std::size_t end, std::uint32_t late) { return pairs[end].late < late; });
    if (at != ends.begin()) before[i] = *std::prev(at);
    if (at == ends.end()) {
      ends.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<StatementPair> found;
  for (std::size_t i = ends.empty() ? kNobody : ends.back(); i != kNobody; i = before[i]) {
    found.push_back(pairs[i]);
  }
  std::reverse(found.begin(), found.end());
  return found;
}

}  // namespace

Alignment::Alignment(std::span<const StatementPair> sure) {
  for (const StatementPair& one : longest_ascending({sure.begin(), sure.end()})) {
    early_.push_back(one.early);
    late_.push_back(one.late);
  }
}

double Alignment::probability(const StatementPair& pair) const {
  const double own = pair.probability;
  if (early_.size() < kFewest || own <= 0 || own >= 1) return own;
  const auto early = std::lower_bound(early_.begin(), early_.end(), pair.early);
  const auto late = std::lower_bound(late_.begin(), late_.end(), pair.late);
  const auto before = early - early_.begin();
  const auto after = late - late_.begin();
  const bool is_sure = before == after && early != early_.end() && *early == pair.early &&
                       late != late_.end() && *late == pair.late;
  if (is_sure) return own;
  const double crossed =
      static_cast<double>(std::abs(before - after)) / static_cast<double>(early_.size());
  const double more = before == after ? kInOrder : kOutOfOrder * std::min(1.0, crossed / kFarAway);
  return 1 / (1 + std::exp(-more) * (1 - own) / own);
}

}  // namespace speerpunt
