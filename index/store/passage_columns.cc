// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/passage_columns.hh"

#include <algorithm>

#include "corpus/error.hh"
#include "index/store/packing.hh"
#include "index/store/record.hh"
#include "index/store/xapian_error.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostBlocks = 65'536;  // 2 million passages: 48 MB

std::vector<Xapian::docid> records_of(RankedMatches matches) {
  std::vector<Xapian::docid> records;
  records.reserve(matches.size());
  for (const RankedMatch& match : matches) records.push_back(match.record);
  return records;
}

}  // namespace

void PassageColumns::clear() {
  *this = PassageColumns();
}

void PassageColumns::make_room() {
  if (blocks_made_ >= kMostBlocks) clear();
}

PassageColumns::Row& PassageColumns::row_of(Xapian::docid record) {
  const std::size_t block = record / kRowsInBlock;
  if (block >= blocks_.size()) blocks_.resize(block + 1);
  if (!blocks_[block]) {
    blocks_[block] = std::make_unique<Block>();
    ++blocks_made_;
  }
  return (*blocks_[block])[record % kRowsInBlock];
}

// Those of which the row is still `unread`, in the order of the records: following the slot once is
// several times as fast as looking each of them up.
template <typename Unread, typename Read>
void PassageColumns::read(const PartedDatabase& database, std::vector<Xapian::docid> records,
                          unsigned slot, Unread unread, Read read_value, bool each_has_one) {
  std::erase_if(records, [&](Xapian::docid record) { return !unread(row_of(record)); });
  if (records.empty()) return;
  std::ranges::sort(records);
  if (database.is_far()) {
    std::size_t found = 0;
    database.far().for_each_value(database, records, slot,
                                  [&](Xapian::docid record, const std::string& value) {
                                    read_value(row_of(record), value);
                                    ++found;
                                  });
    if (each_has_one && found < records.size())
      throw Error("index-damaged", "a passage of the index lacks its place", {}, kRebuildHint);
    return;
  }
  auto value = database.valuestream_begin(slot);
  const auto past = database.valuestream_end(slot);
  for (const Xapian::docid record : records) {
    if (value != past && value.get_docid() < record) value.skip_to(record);
    if (value != past && value.get_docid() == record)
      read_value(row_of(record), *value);
    else if (each_has_one)
      throw Error("index-damaged", "a passage of the index lacks its place", {}, kRebuildHint);
  }
}

void PassageColumns::read_places(const PartedDatabase& database, std::vector<Xapian::docid> records,
                                 bool are_passages) {
  read(
      database, std::move(records), record::kPlaceSlot,
      [](const Row& row) { return row.document == kUnread; },
      [&](Row& row, const std::string& packed) {
        record::Unpacker place(packed);
        row.document = document_of(place.id());
        row.ordinal = static_cast<int>(place.number());
        row.page = static_cast<int>(place.number());
      },
      are_passages);
}

void PassageColumns::read_order(const PartedDatabase& database, RankedMatches matches) {
  read(
      database, records_of(matches), record::kOrderSlot,
      [](const Row& row) { return row.order.document == PassageOrder::Key::kUnread; },
      [&](Row& row, const std::string& key) { row.order = order_.key(key); });
}

void PassageColumns::order(const PartedDatabase& database, std::vector<RankedMatch>& matches,
                           MatchOrder order, std::size_t most) {
  using Matches = std::vector<RankedMatch>;
  make_room();
  const auto end = matches.begin() + static_cast<std::ptrdiff_t>(std::min(most, matches.size()));
  const auto by_rank = [&](const RankedMatch& one, const RankedMatch& other) {
    return order_.rank(row_of(one.record).order, order) <
           order_.rank(row_of(other.record).order, order);
  };
  if (order != MatchOrder::kRelevance) {
    read_order(database, matches);
    std::ranges::partial_sort(matches, end, by_rank);
  } else {
    std::ranges::sort(matches, std::ranges::greater(), &RankedMatch::score);
    std::vector<std::pair<Matches::iterator, Matches::iterator>> ties;
    Matches tied;
    for (auto equal = matches.begin(); equal < end;) {
      const auto next = std::find_if(
          equal, matches.end(), [&](const RankedMatch& one) { return one.score != equal->score; });
      if (next - equal > 1) {
        ties.emplace_back(equal, next);
        tied.insert(tied.end(), equal, next);
      }
      equal = next;
    }
    read_order(database, tied);
    for (const auto& [first, past] : ties)
      std::partial_sort(first, std::min(past, end), past, by_rank);
  }
  matches.erase(end, matches.end());
}

std::vector<std::uint32_t> PassageColumns::documents(const PartedDatabase& database,
                                                     std::span<const Xapian::docid> records) {
  make_room();
  read_places(database, {records.begin(), records.end()}, false);
  std::vector<std::uint32_t> found;
  found.reserve(records.size());
  for (const Xapian::docid record : records) found.push_back(row_of(record).document);
  return found;
}

std::uint32_t PassageColumns::document_of(std::string id) {
  const auto next = static_cast<std::uint32_t>(documents_.size());
  const auto [at, made] = document_numbers_.emplace(std::move(id), next);
  if (made) documents_.push_back(at->first);
  return at->second;
}

std::uint32_t PassageColumns::facets_of(const std::string& packed) {
  const auto next = static_cast<std::uint32_t>(facet_sets_.size());
  const auto [at, made] = facet_set_numbers_.emplace(packed, next);
  if (!made) return at->second;
  std::vector<std::uint32_t> values;
  const auto add = [&](std::size_t facet, std::string value) {
    const auto number = static_cast<std::uint32_t>(facet_values_.size());
    const auto [known, first] = facet_value_numbers_.emplace(FacetValue{facet, value}, number);
    if (first) facet_values_.push_back(known->first);
    values.push_back(known->second);
  };
  std::vector<std::string> facets = record::unpack(packed);
  if (facets.size() != kPackedFacets.size())
    throw Error("index-damaged", "what a passage counts for cannot be read", {}, kRebuildHint);
  add(0, std::move(facets[0]));
  for (std::size_t facet = 1; facet < facets.size(); ++facet) {
    for (std::string& value : record::unpack(facets[facet])) add(facet, std::move(value));
  }
  facet_sets_.push_back(std::move(values));
  return next;
}

std::vector<Place> PassageColumns::places(const PartedDatabase& database, RankedMatches found,
                                          std::size_t most) {
  make_room();
  found = found.first(std::min(most, found.size()));
  read_places(database, records_of(found), true);
  std::vector<Place> places;
  places.reserve(found.size());
  for (const RankedMatch& match : found) {
    const Row& row = row_of(match.record);
    places.push_back(
        {match.score, documents_[row.document], row.ordinal, {row.page}, match.record});
  }
  return places;
}

FacetCounts PassageColumns::facets(const PartedDatabase& database, RankedMatches found,
                                   std::size_t most) {
  make_room();
  found = found.first(std::min(most, found.size()));
  read(
      database, records_of(found), record::kFacetSlot,
      [](const Row& row) { return row.facets == kUnread; },
      [&](Row& row, const std::string& packed) { row.facets = facets_of(packed); });
  std::vector<std::size_t> passages(facet_values_.size());
  for (const RankedMatch& match : found) {
    for (const std::uint32_t value : facet_sets_[row_of(match.record).facets]) ++passages[value];
  }
  FacetCounts counts;
  for (std::size_t value = 0; value < passages.size(); ++value) {
    if (passages[value] == 0) continue;
    const auto& [facet, name] = facet_values_[value];
    counts[std::string(kPackedFacets[facet])][name] = passages[value];
  }
  return counts;
}

}  // namespace speerpunt
