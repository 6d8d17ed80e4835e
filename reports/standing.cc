// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/standing.hh"

#include <algorithm>
#include <set>

namespace speerpunt {

Standing standing_of(const Wish& wish) {
  Standing standing;
  std::set<DocumentId> saying;
  for (const Recommendation& one : wish.wordings) {
    saying.insert(one.citation.document);
    if (one.date && (!standing.since || one.date->sort_key() < standing.since->sort_key())) {
      standing.since = one.date;
    }
  }
  standing.documents = saying.size();
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
