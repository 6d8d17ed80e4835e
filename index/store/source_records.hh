// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: sources that were read from the database, kept for the next search, which asks
// for that of each hit.
#include <cstddef>
#include <optional>
#include <string>

#include "index/index_reader.hh"
#include "index/store/parted_database.hh"
#include "index/store/recently_used.hh"

namespace speerpunt {

// For one state of the database: a new one when it is opened anew. Bound in size.
class SourceRecords {
 public:
  // Nothing: there is none of that path.
  std::optional<SourceRecord> get(const PartedDatabase& database, const std::string& path);

 private:
  static constexpr std::size_t kMost = 10'000;  // some 5 MB
  RecentlyUsed<std::optional<SourceRecord>> known_{kMost};
};

}  // namespace speerpunt
