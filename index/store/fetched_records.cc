// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/fetched_records.hh"

#include <algorithm>
#include <utility>

#include "index/store/index_database.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kTermsAtOnce = 500;

void add_found(const Xapian::Database& database, const Xapian::Query& query,
               std::vector<FetchedRecord>& to) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  found.fetch();
  for (auto at = found.begin(); at != found.end(); ++at)
    to.push_back({*at, record::data_of(at.get_document())});
}

}  // namespace

std::vector<FetchedRecord> fetch(const Xapian::Database& database, const Xapian::Query& query) {
  std::vector<FetchedRecord> found;
  add_found(database, query, found);
  std::ranges::sort(found, {}, &FetchedRecord::record);
  return found;
}

std::vector<FetchedRecord> fetch(const Xapian::Database& database, record::Term kind,
                                 std::span<const std::string> values) {
  std::vector<FetchedRecord> found;
  for (std::size_t first = 0; first < values.size(); first += kTermsAtOnce) {
    std::vector<std::string> terms;
    for (const std::string& value :
         values.subspan(first, std::min(kTermsAtOnce, values.size() - first)))
      terms.push_back(record::term(kind, value));
    add_found(database, {Xapian::Query::OP_OR, terms.begin(), terms.end()}, found);
  }
  std::ranges::sort(found, {}, &FetchedRecord::record);
  return found;
}

}  // namespace speerpunt
