// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/source_records.hh"

#include <utility>

#include "index/store/record.hh"

namespace speerpunt {

std::optional<SourceRecord> SourceRecords::get(const PartedDatabase& database,
                                               const std::string& path) {
  const auto known = known_.find(path);
  if (known != known_.end()) return known->second;
  std::optional<SourceRecord> found;
  const Xapian::docid record = database.record_with(record::term(record::Term::kSource, path));
  if (record != 0) found = record::unpack_source(database.data_of(record));
  if (known_.size() >= kMost) known_.clear();
  return known_.emplace(path, std::move(found)).first->second;
}

}  // namespace speerpunt
