// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/term_places.hh"

#include <algorithm>
#include <utility>

#include "index/store/positions.hh"

namespace speerpunt {
namespace {

// Their text is sent sooner than the positions of all passages that have a term.
constexpr std::size_t kFewPassages = 300;

}  // namespace

TermPlaces::TermPlaces(const PartedDatabase& database, const std::vector<std::string>& terms,
                       const WeightedPostings& passages) {
  std::vector<std::pair<std::size_t, Xapian::termpos>> found;  // number of the passage, place
  if (database.is_far() && passages.size() <= kFewPassages) {
    std::vector<Xapian::docid> records;
    for (const WeightedPosting& one : passages) records.push_back(one.passage);
    found = database.far().places(database, {terms.begin(), terms.end()}, records);
    take(found, passages.size());
    return;
  }
  for (std::size_t part = 0; part < database.parts().size(); ++part) {
    std::vector<Xapian::docid> records;  // of this part
    std::vector<std::size_t> numbers;
    for (std::size_t number = 0; number < passages.size(); ++number) {
      if (database.part_of(passages[number].passage) != part) continue;
      records.push_back(database.number_in_part(passages[number].passage));
      numbers.push_back(number);
    }
    for (const std::string& term : terms)
      for_each_position(database.parts()[part].database, term, records,
                        [&](std::size_t index, Xapian::termpos position) {
                          found.emplace_back(numbers[index], position);
                        });
  }
  if (!std::ranges::is_sorted(found)) std::ranges::sort(found);
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
