// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/term_places.hh"

#include <algorithm>
#include <utility>

#include "index/store/packing.hh"
#include "index/store/positions.hh"

namespace speerpunt {
namespace {

// Of a far part: their text is sent sooner than blocks for each of the terms.
constexpr std::size_t kFewPassages = 300;

using Found = std::vector<std::pair<std::size_t, Xapian::termpos>>;  // number of the passage, place

struct PassagesOfPart {
  std::vector<Xapian::docid> records;  // as the part numbers them
  std::vector<std::size_t> numbers;    // of those that were given
};

// Where Xapian keeps positions of a part that is near.
void add_stored(const Xapian::Database& part, const std::string& term,
                const PassagesOfPart& passages, Found& found) {
  auto posting = part.postlist_begin(term);
  const auto end = part.postlist_end(term);
  for (std::size_t at = 0; at < passages.records.size() && posting != end; ++at) {
    const Xapian::docid record = passages.records[at];
    if (*posting < record) posting.skip_to(record);
    if (posting == end || *posting != record) continue;
    const auto past = posting.positionlist_end();
    for (auto place = posting.positionlist_begin(); place != past; ++place)
      found.emplace_back(passages.numbers[at], *place);
  }
}

}  // namespace

TermPlaces::TermPlaces(const PartedDatabase& database, const std::vector<std::string>& terms,
                       const WeightedPostings& passages) {
  if (terms.size() == 1 && database.parts().size() == 1 && !database.has_positions()) {
    read_one(database, terms.front(), passages);
    return;
  }
  std::vector<PassagesOfPart> of_parts(database.parts().size());
  for (std::size_t number = 0; number < passages.size(); ++number) {
    const Xapian::docid record = passages[number].passage;
    PassagesOfPart& of_part = of_parts[database.part_of(record)];
    of_part.records.push_back(database.number_in_part(record));
    of_part.numbers.push_back(number);
  }
  Found found;
  PassagesOfPart as_text;  // numbered as in the whole
  for (std::size_t at = 0; at < of_parts.size(); ++at) {
    const DatabasePart& part = database.parts()[at];
    const PassagesOfPart& of_part = of_parts[at];
    const auto add_text = [&](std::size_t number) {
      as_text.records.push_back(passages[number].passage);
      as_text.numbers.push_back(number);
    };
    if (part.is_far() && of_part.records.size() <= kFewPassages) {
      std::ranges::for_each(of_part.numbers, add_text);
      continue;
    }
    std::vector<bool> has_blocks(of_part.records.size());
    for (const std::string& term : terms)
      read_positions(part.database, term, of_part.records,
                     [&](std::size_t index, std::span<const Xapian::termpos> positions) {
                       has_blocks[index] = true;
                       for (const Xapian::termpos position : positions)
                         found.emplace_back(of_part.numbers[index], position);
                     });
    if (!part.database.has_positions()) continue;
    if (!part.is_far()) {
      for (const std::string& term : terms) add_stored(part.database, term, of_part, found);
      continue;
    }
    for (std::size_t index = 0; index < has_blocks.size(); ++index)
      if (!has_blocks[index]) add_text(of_part.numbers[index]);
  }
  if (!as_text.records.empty())
    for (const auto& [index, place] :
         database.far().places(database, {terms.begin(), terms.end()}, as_text.records))
      found.emplace_back(as_text.numbers[index], place);
  if (!std::ranges::is_sorted(found)) std::ranges::sort(found);
  take(found, passages.size());
}

// As they come: of frequent words there are millions.
void TermPlaces::read_one(const PartedDatabase& database, const std::string& term,
                          const WeightedPostings& passages) {
  std::vector<Xapian::docid> records;
  records.reserve(passages.size());
  for (const WeightedPosting& one : passages) records.push_back(one.passage);
  begins_.reserve(passages.size() + 1);
  read_positions(database, term, records,
                 [&](std::size_t index, std::span<const Xapian::termpos> positions) {
                   if (index + 1 < begins_.size()) record::throw_damaged();
                   begins_.resize(index + 1, places_.size());
                   places_.insert(places_.end(), positions.begin(), positions.end());
                 });
  begins_.resize(passages.size() + 1, places_.size());
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
