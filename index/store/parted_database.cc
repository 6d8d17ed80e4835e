// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/parted_database.hh"

#include <algorithm>
#include <utility>

#include "index/store/index_database.hh"

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

void PartedDatabase::learn_frequencies(const std::vector<std::string>& terms) const {
  if (is_far()) far_->learn_frequencies(*this, terms);
}

Xapian::docid PartedDatabase::record_with(const std::string& term) const {
  if (is_far()) return far_->number_of(*this, term);
  const auto at = postlist_begin(term);
  return at == postlist_end(term) ? 0 : *at;
}

std::string PartedDatabase::data_of(Xapian::docid record) const {
  return is_far() ? far_->data_of(*this, record) : record::data_of(get_document(record));
}

}  // namespace speerpunt
