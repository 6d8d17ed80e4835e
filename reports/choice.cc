// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/choice.hh"

#include <algorithm>
#include <map>

#include "reports/candidate.hh"

namespace speerpunt {
namespace {

constexpr double kLikenessPenalty = 0.8;  // of the weight, for the same words
constexpr double kNewAddressee = 1.3;     // what covering a new one is worth
constexpr double kNewSubtheme = 1.2;
constexpr double kPastItsShare = 0.3;   // a document that already has half
constexpr double kSameSubtheme = 0.15;  // overlap; what asks the same has more

}  // namespace

std::vector<std::size_t> choose(const std::vector<Choosable>& all, std::size_t most) {
  const std::size_t share = std::max<std::size_t>(2, most / 2);
  std::vector<double> likest(all.size());
  std::vector<bool> taken(all.size());
  std::set<std::string> covered_addressees;
  std::set<std::string> covered_subthemes;
  std::map<DocumentId, std::size_t> of_document;
  std::vector<std::size_t> chosen;
  const auto value = [&](std::size_t i) {
    const Choosable& one = all[i];
    double worth = one.weight * (1 - kLikenessPenalty * likest[i]);
    if (!one.addressee.empty() && !covered_addressees.contains(one.addressee)) {
      worth *= kNewAddressee;
    }
    if (!one.subtheme.empty() && !covered_subthemes.contains(one.subtheme)) worth *= kNewSubtheme;
    const auto had = of_document.find(one.document);
    return had != of_document.end() && had->second >= share ? kPastItsShare * worth : worth;
  };
  while (chosen.size() < std::min(most, all.size())) {
    std::size_t best = all.size();
    double best_value = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (taken[i]) continue;
      if (const double worth = value(i); best == all.size() || worth > best_value) {
        best = i;
        best_value = worth;
      }
    }
    taken[best] = true;
    chosen.push_back(best);
    covered_addressees.insert(all[best].addressee);
    covered_subthemes.insert(all[best].subtheme);
    ++of_document[all[best].document];
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!taken[i]) likest[i] = std::max(likest[i], overlap(*all[i].stems, *all[best].stems));
    }
  }
  return chosen;
}

void add_subthemes(std::vector<Choosable>& all) {
  std::vector<std::size_t> leaders;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].subtheme.empty()) continue;
    const auto leader = std::find_if(leaders.begin(), leaders.end(), [&](std::size_t place) {
      return overlap(*all[i].stems, *all[place].stems) >= kSameSubtheme;
    });
    const std::size_t first = leader == leaders.end() ? i : *leader;
    if (first == i) leaders.push_back(i);
    all[i].subtheme = "#" + std::to_string(first);
  }
}

}  // namespace speerpunt
