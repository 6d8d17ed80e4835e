// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: the values of passages (passage_values.hh), read once and then kept in a form
// that is counted quickly.
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/place.hh"
#include "index/store/passage_values.hh"
#include "index/store/ranked_match.hh"

namespace speerpunt {

// facet -> value -> passages
using FacetCounts = std::map<std::string, std::map<std::string, std::size_t>>;

// For one state of the database: clear() when it is opened anew. Bound in size. Both throw Error
// "index-damaged" if a passage has no place: it was stored by an older speerpunt.
class PassageColumns {
 public:
  // Of the first `most` matches.
  std::vector<Place> places(const Xapian::Database& database, RankedMatches found,
                            std::size_t most);
  // theme, year ("onbekend" without one), publisher, kind, addressee, law (its canonical id).
  FacetCounts facets(const Xapian::Database& database, RankedMatches found, std::size_t most);
  void clear();

 private:
  static constexpr std::uint32_t kUnread = 0xFFFFFFFFU;
  struct Row {
    std::uint32_t document = kUnread;  // of documents_
    int ordinal = 0;
    int page = 0;
    std::uint32_t facets = kUnread;  // of facet_sets_
  };
  static constexpr std::size_t kRowsInBlock = 512;
  using Block = std::array<Row, kRowsInBlock>;
  using FacetValue = std::pair<std::size_t, std::string>;  // of kPackedFacets

  Row& row_of(Xapian::docid record);
  template <typename Unread, typename Read>
  void read(const Xapian::Database& database, RankedMatches found, unsigned slot, Unread unread,
            Read read_value);
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
};

}  // namespace speerpunt
