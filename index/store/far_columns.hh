// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: values of the records of a far shard. Xapian sends those one by one, a round
// trip each; so they are kept there a second time, in the metadata, in blocks of records that
// follow each other, one message each, as all parts keep lengths (record_lengths.hh).
#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/store/record.hh"

namespace speerpunt {

// What is kept of a record that was added.
struct FarRow {
  Xapian::docid number = 0;  // in its part
  // Of record::kOrderSlot, kFacetSlot and kPlaceSlot; empty: it is no passage.
  std::array<std::string, 3> values;
};
FarRow far_row(Xapian::docid number, const Xapian::Document& record);

// Adds rows, ascending, to the blocks in the metadata.
void keep_far_rows(Xapian::WritableDatabase& shard, std::span<const FarRow> rows);

// For one state of the database; what was read is kept, bound in size.
class FarColumns {
 public:
  // The value of each of the records, ascending numbers in the part; those that have none are
  // passed over.
  void for_each_value(const Xapian::Database& shard, std::size_t part,
                      std::span<const Xapian::docid> numbers, unsigned slot,
                      const std::function<void(Xapian::docid, const std::string&)>& visit);

 private:
  const std::string& columns_of(const Xapian::Database& shard, std::size_t part,
                                Xapian::docid block);
  std::map<std::pair<std::size_t, Xapian::docid>, std::string> columns_;  // by part and block
  std::size_t bytes_ = 0;
};

}  // namespace speerpunt
