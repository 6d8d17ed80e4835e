// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: where words stand in passages. Xapian's own table has an entry of some twenty
// bytes for each word of each passage; here the positions of a term lie one after the other, in
// blocks in the metadata, in a quarter of the room and read in one go. Xapian's table is used only
// for what is added to far shards; a part may have both, of different records. Numbers of records
// are those in the part.
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

namespace speerpunt {

struct TermPosition {
  std::string term;
  Xapian::termpos position = 0;
};

// Of records that are added to a part, until they are written.
class PositionWriter {
 public:
  // Positions of one term ascend; the number is above those of the records before.
  void add(Xapian::docid record, std::span<const TermPosition> positions);

  // And forgets them. What the part has of records that are gone, stays: see tidy_positions().
  void write(Xapian::WritableDatabase& part);

 private:
  std::unordered_map<std::string, std::vector<std::pair<Xapian::docid, Xapian::termpos>>> added_;
};

// The index of the record in what was asked for, and its positions, ascending.
using VisitPositions =
    std::function<void(std::size_t index, std::span<const Xapian::termpos> positions)>;
// Of the term in those of the records, ascending, that have blocks with it; in their order. Throws
// Error "index-damaged".
void read_positions(const Xapian::Database& part, const std::string& term,
                    std::span<const Xapian::docid> records, const VisitPositions& visit);

// False: it has no blocks.
bool has_position_blocks(const Xapian::Database& part);

// Reads all of them. Throws Error "index-damaged".
void check_positions(const Xapian::Database& part);

// Forgets those of records that are gone.
void tidy_positions(Xapian::WritableDatabase& part);

}  // namespace speerpunt
