// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/term_places.hh"

#include <algorithm>
#include <utility>

namespace speerpunt {

TermPlaces::TermPlaces(const PartedDatabase& database, const std::vector<std::string>& terms,
                       const WeightedPostings& passages) {
  std::vector<std::pair<std::size_t, Xapian::termpos>> found;  // number of the passage, place
  if (database.is_far()) {
    std::vector<Xapian::docid> records;
    for (const WeightedPosting& one : passages) records.push_back(one.passage);
    found = database.far().places(database, {terms.begin(), terms.end()}, records);
    take(found, passages.size());
    return;
  }
  for (const std::string& term : terms) {
    auto posting = database.postlist_begin(term);
    const auto end = database.postlist_end(term);
    for (std::size_t number = 0; number < passages.size() && posting != end; ++number) {
      const Xapian::docid passage = passages[number].passage;
      if (*posting < passage) posting.skip_to(passage);
      if (posting == end || *posting != passage) continue;
      const auto past = posting.positionlist_end();
      for (auto place = posting.positionlist_begin(); place != past; ++place)
        found.emplace_back(number, *place);
    }
  }
  if (terms.size() > 1) std::ranges::sort(found);
  take(found, passages.size());
}

void TermPlaces::take(const std::vector<std::pair<std::size_t, Xapian::termpos>>& found,
                      std::size_t passages) {
  places_.reserve(found.size());
  begins_.reserve(passages + 1);
  auto at = found.begin();
  for (std::size_t number = 0; number <= passages; ++number) {
    begins_.push_back(places_.size());
    for (; at != found.end() && at->first == number; ++at) places_.push_back(at->second);
  }
}

}  // namespace speerpunt
