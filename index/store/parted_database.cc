// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/parted_database.hh"

#include <algorithm>
#include <utility>

#include "index/store/record.hh"

namespace speerpunt {

PartedDatabase::PartedDatabase(std::vector<DatabasePart> parts) : parts_(std::move(parts)) {
  for (const DatabasePart& part : parts_) add_database(part.database);
  if (std::ranges::any_of(parts_, &DatabasePart::is_far)) far_ = std::make_shared<FarReader>();
}

PartedDatabase::PartedDatabase(const Xapian::Database& whole)
    : PartedDatabase(std::vector{DatabasePart{{}, whole, {}, {}}}) {}

std::size_t PartedDatabase::frequency(const std::string& term) const {
  if (is_far()) return far_->frequency(*this, term);
  return known_terms_->frequency(term, [&] { return std::size_t{get_termfreq(term)}; });
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
  if (is_far()) return far_->data_of(*this, record);
  return record::data_of(get_document(record, Xapian::DOC_ASSUME_VALID));
}

// Without asking first whether it is there, which takes as long as reading it.
std::string PartedDatabase::data_at(Xapian::docid record) const {
  if (!parts_[part_of(record)].missing.empty()) return {};
  const Xapian::Document stored = get_document(record, Xapian::DOC_ASSUME_VALID);
  return stored.get_data().empty() ? std::string() : record::data_of(stored);
}

}  // namespace speerpunt
