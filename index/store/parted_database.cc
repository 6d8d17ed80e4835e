// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/parted_database.hh"

#include <algorithm>
#include <utility>

namespace speerpunt {

PartedDatabase::PartedDatabase(std::vector<DatabasePart> parts) : parts_(std::move(parts)) {
  for (const DatabasePart& part : parts_) add_database(part.database);
  if (std::ranges::any_of(parts_, &DatabasePart::is_far)) far_ = std::make_shared<FarReader>();
}

PartedDatabase::PartedDatabase(const Xapian::Database& whole)
    : PartedDatabase(std::vector{DatabasePart{{}, whole, {}, {}}}) {}

std::size_t PartedDatabase::frequency(const std::string& term) const {
  return is_far() ? far_->frequency(*this, term) : get_termfreq(term);
}

}  // namespace speerpunt
