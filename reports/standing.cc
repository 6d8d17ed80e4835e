// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/standing.hh"

#include <algorithm>
#include <set>

namespace speerpunt {

StatusBook::StatusBook(const Lineage* lineage) {
  if (lineage == nullptr) return;
  const std::vector<Statement>& statements = lineage->statements;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (!lineage->threads[i].empty())
      by_recommendation_[statements[i].id].thread = lineage->threads[i];
  }
  // By date: a later step says more.
  for (const LineageStep& step : lineage->steps) {
    // That a later paper is silent on it says little, unless a person judged that.
    if (step.change == Change::kDisappeared && !step.confirmed) continue;
    const bool ends = step.change == Change::kFulfilled || step.change == Change::kDisappeared;
    const std::size_t place = ends ? step.from : step.to;
    if (place == LineageStep::kNone || step.change == Change::kNew) continue;
    Known& known = by_recommendation_[statements[place].id];
    known.status = name_of(step.change);
    known.confirmed = step.confirmed.has_value();
  }
}

void StatusBook::add_threads(std::vector<Recommendation>& found) const {
  for (Recommendation& one : found) {
    const auto known = by_recommendation_.find(one.id);
    if (known != by_recommendation_.end()) one.thread = known->second.thread;
  }
}

Standing StatusBook::standing_of(const Wish& wish) const {
  Standing standing;
  std::set<DocumentId> saying;
  for (const Recommendation& one : wish.wordings) {
    saying.insert(one.citation.document);
    if (one.date && (!standing.since || one.date->sort_key() < standing.since->sort_key())) {
      standing.since = one.date;
    }
  }
  standing.documents = saying.size();
  if (const auto known = by_recommendation_.find(wish.wordings.front().id);
      known != by_recommendation_.end()) {
    standing.status = known->second.status;
    standing.proposal = !known->second.confirmed;
  }
  return standing;
}

bool is_older(const Recommendation& a, const Recommendation& b) {
  return (a.date ? a.date->sort_key() : 0) < (b.date ? b.date->sort_key() : 0);
}

std::vector<Recommendation> earlier_wordings(const Wish& wish) {
  std::vector<Recommendation> earlier(wish.wordings.begin() + 1, wish.wordings.end());
  std::stable_sort(earlier.begin(), earlier.end(), is_older);
  return earlier;
}

}  // namespace speerpunt
