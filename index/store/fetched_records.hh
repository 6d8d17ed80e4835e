// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: the data of many records of a far database in a few messages. Asked one after
// the other, each takes a round trip.
#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "index/store/parted_database.hh"
#include "index/store/record.hh"

namespace speerpunt {

struct FetchedRecord {
  Xapian::docid record = 0;
  std::string data;
};

// Those that the query finds, ascending. Their data is held at once: for what a user asks for.
std::vector<FetchedRecord> fetch(const Xapian::Database& database, const Xapian::Query& query);
// Those with one of the terms. Each value is the identity of one record of this kind.
std::vector<FetchedRecord> fetch(const Xapian::Database& database, record::Term kind,
                                 std::span<const std::string> values);

}  // namespace speerpunt
