// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/passage_values.hh"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unordered_map>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "index/fields.hh"
#include "index/store/record.hh"
#include "index/store/terms.hh"
#include "index/store/xapian_error.hh"

namespace speerpunt {
namespace {

constexpr const char* kNoYear = "onbekend";

// The order in which they are packed.
constexpr std::array<std::string_view, 6> kFacets{"year",  "publisher", "kind",
                                                  "theme", "addressee", "law"};

// Those by which a query can filter: what is counted can be asked for.
std::vector<std::string> askable(Field field, const std::set<std::string>& values) {
  std::vector<std::string> kept;
  for (const std::string& value : values) {
    if (!word_term(row(field).prefix, dutch::fold(value)).empty()) kept.push_back(value);
  }
  return kept;
}

// "BWBR0005290 art 7:457 lid 1" -> "BWBR0005290"
std::set<std::string> laws_of(const std::vector<Reference>& references) {
  std::set<std::string> laws;
  for (const Reference& reference : references) {
    if (reference.kind == ReferenceKind::kLaw)
      laws.insert(reference.id.substr(0, reference.id.find(' ')));
  }
  return laws;
}

std::string year_of(const Document& document) {
  if (!document.date) return kNoYear;
  std::array<char, 16> digits{};
  std::snprintf(digits.data(), digits.size(), "%04d", document.date->year());
  return digits.data();
}

// The values of a slot for the first `most` matches, each with its rank from 0, in the order of the
// records: following the slot once is several times as fast as looking each of them up.
std::vector<std::pair<std::size_t, std::string>> values_of(const Xapian::Database& database,
                                                           RankedMatches found, std::size_t most,
                                                           unsigned slot) {
  std::vector<std::pair<Xapian::docid, std::size_t>> records;
  const std::size_t end = std::min<std::size_t>(most, found.size());
  records.reserve(end);
  for (std::size_t rank = 0; rank < end; ++rank) records.emplace_back(found[rank].record, rank);
  std::sort(records.begin(), records.end());

  std::vector<std::pair<std::size_t, std::string>> values;
  values.reserve(end);
  auto value = database.valuestream_begin(slot);
  const auto past = database.valuestream_end(slot);
  for (const auto& [record, rank] : records) {
    if (value != past && value.get_docid() < record) value.skip_to(record);
    if (value == past || value.get_docid() != record)
      throw Error("index-damaged", "a passage of the index lacks its place", {}, kRebuildHint);
    values.emplace_back(rank, *value);
  }
  return values;
}

}  // namespace

void add_passage_values(Xapian::Document& stored, const AnalysedPassage& analysed,
                        const Document& document, const std::set<std::string>& themes,
                        const std::set<std::string>& addressees) {
  const Passage& passage = analysed.passage;
  stored.add_value(
      record::kFacetSlot,
      record::pack({year_of(document),
                    record::pack(askable(Field::kPublisher, {document.publisher})),
                    record::pack(askable(Field::kKind, {document.kind})),
                    record::pack({themes.begin(), themes.end()}),
                    record::pack(askable(Field::kAddressee, addressees)),
                    record::pack(askable(Field::kLaw, laws_of(analysed.references)))}));
  stored.add_value(record::kPlaceSlot, record::pack({document.id, std::to_string(passage.ordinal),
                                                     std::to_string(passage.page.value)}));
}

std::vector<Place> places_of(const Xapian::Database& database, RankedMatches found,
                             std::size_t most) {
  std::vector<Place> places(std::min<std::size_t>(most, found.size()));
  for (const auto& [rank, packed] : values_of(database, found, most, record::kPlaceSlot)) {
    std::vector<std::string> parts = record::unpack(packed);
    if (parts.size() != 3)
      throw Error("index-damaged", "the place of a passage cannot be read", {}, kRebuildHint);
    places[rank] = {found[rank].score,
                    std::move(parts[0]),
                    static_cast<int>(record::number(parts[1])),
                    {static_cast<int>(record::number(parts[2]))}};
  }
  return places;
}

FacetCounts count_facets(const Xapian::Database& database, RankedMatches found, std::size_t most) {
  // Passages of one document mostly have the same values: they are unpacked once.
  std::unordered_map<std::string, std::size_t> passages;
  for (auto& [rank, packed] : values_of(database, found, most, record::kFacetSlot))
    ++passages[std::move(packed)];
  FacetCounts counts;
  for (const auto& [packed, count] : passages) {
    const std::vector<std::string> facets = record::unpack(packed);
    if (facets.size() != kFacets.size())
      throw Error("index-damaged", "what a passage counts for cannot be read", {}, kRebuildHint);
    counts["year"][facets[0]] += count;
    for (std::size_t at = 1; at < kFacets.size(); ++at) {
      for (const std::string& value : record::unpack(facets[at]))
        counts[std::string(kFacets[at])][value] += count;
    }
  }
  return counts;
}

}  // namespace speerpunt
