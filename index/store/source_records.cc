// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/source_records.hh"

#include <utility>

#include "index/store/record.hh"

namespace speerpunt {

std::optional<SourceRecord> SourceRecords::get(const PartedDatabase& database,
                                               const std::string& path) {
  if (const auto* known = known_.find(path)) return *known;
  std::optional<SourceRecord> found;
  const Xapian::docid record = database.record_with(record::term(record::Term::kSource, path));
  if (record != 0) found = record::unpack_source(database.data_of(record));
  return known_.keep(path, std::move(found));
}

}  // namespace speerpunt
