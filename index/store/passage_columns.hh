// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: the values of passages (passage_values.hh), read once and then kept in a form
// that is counted and compared quickly.
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/match_order.hh"
#include "index/place.hh"
#include "index/store/parted_database.hh"
#include "index/store/passage_order.hh"
#include "index/store/passage_values.hh"
#include "index/store/ranked_match.hh"

namespace speerpunt {

// facet -> value -> passages
using FacetCounts = std::map<std::string, std::map<std::string, std::size_t>>;

// For one state of the database: clear() when it is opened anew. Bound in size. All throw Error
// "index-damaged" if a passage has no place: it was stored by an older speerpunt.
class PassageColumns {
 public:
  // Puts the matches in order and keeps the first `most`. By relevance: the heaviest first. What is
  // equal then: by date, document and place, the same in whatever order they were stored.
  void order(const PartedDatabase& database, std::vector<RankedMatch>& matches, MatchOrder order,
             std::size_t most);
  // Of the first `most` matches.
  std::vector<Place> places(const PartedDatabase& database, RankedMatches found, std::size_t most);
  // theme, year ("onbekend" without one), publisher, kind, addressee, law (its canonical id).
  FacetCounts facets(const PartedDatabase& database, RankedMatches found, std::size_t most);

  // A number for the document of each of the records, ascending; kNoDocument: it is no passage.
  static constexpr std::uint32_t kNoDocument = 0xFFFFFFFFU;
  std::vector<std::uint32_t> documents(const PartedDatabase& database,
                                       std::span<const Xapian::docid> records);
  void clear();

 private:
  static constexpr std::uint32_t kUnread = 0xFFFFFFFFU;
  struct Row {
    std::uint32_t document = kUnread;  // of documents_
    int ordinal = 0;
    int page = 0;
    std::uint32_t facets = kUnread;  // of facet_sets_
    PassageOrder::Key order;
  };
  // Few: the matches of one search lie far apart, and memory that is new takes long to get.
  static constexpr std::size_t kRowsInBlock = 32;
  using Block = std::array<Row, kRowsInBlock>;
  using FacetValue = std::pair<std::size_t, std::string>;  // of kPackedFacets

  Row& row_of(Xapian::docid record);
  template <typename Unread, typename Read>
  void read(const PartedDatabase& database, std::vector<Xapian::docid> records, unsigned slot,
            Unread unread, Read read_value, bool each_has_one = true);
  void read_places(const PartedDatabase& database, std::vector<Xapian::docid> records,
                   bool are_passages);
  void read_order(const PartedDatabase& database, RankedMatches matches);
  void make_room();
  std::uint32_t document_of(std::string id);
  std::uint32_t facets_of(const std::string& packed);

  std::vector<std::unique_ptr<Block>> blocks_;  // by record; null: none of them was read
  std::size_t blocks_made_ = 0;
  std::vector<DocumentId> documents_;
  std::unordered_map<DocumentId, std::uint32_t> document_numbers_;
  std::vector<std::vector<std::uint32_t>> facet_sets_;  // of facet_values_
  std::unordered_map<std::string, std::uint32_t> facet_set_numbers_;
  std::vector<FacetValue> facet_values_;
  std::map<FacetValue, std::uint32_t> facet_value_numbers_;
  PassageOrder order_;
};

}  // namespace speerpunt
