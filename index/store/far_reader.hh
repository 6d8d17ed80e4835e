// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what is asked of a database with far shards, in as few messages as may be, and
// kept for the next search. For one state of the database.
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/analysis.hh"
#include "index/store/far_columns.hh"
#include "index/store/record.hh"
#include "index/store/stems.hh"

namespace speerpunt {

class PartedDatabase;

class FarReader {
 public:
  // The value of each of the records, ascending, part by part; those without one are passed over.
  void for_each_value(const PartedDatabase& database, std::span<const Xapian::docid> records,
                      unsigned slot,
                      const std::function<void(Xapian::docid, const std::string&)>& visit);
  // In how many records the term is.
  std::size_t frequency(const PartedDatabase& database, const std::string& term);
  // Makes frequency() know these. A few messages for all of them.
  void learn_frequencies(const PartedDatabase& database, const std::vector<std::string>& terms);

  // The number of the record with this identity; 0: there is none.
  Xapian::docid number_of(const PartedDatabase& database, const std::string& term);
  // Of a record. Throws what Xapian throws where it is gone.
  std::string data_of(const PartedDatabase& database, Xapian::docid record);
  // Makes those two know the records with these identities, or that there are none.
  void learn_records(const PartedDatabase& database, record::Term kind,
                     const std::vector<std::string>& identities);
  void keep(Xapian::docid record, std::string data);

  // The packed data of the passages, in their order; "" for one that is there no more.
  std::vector<std::string> passages(const PartedDatabase& database,
                                    std::span<const Xapian::docid> records);
  // Where the terms stand in each of the passages: (number of the passage, place), ascending. Found
  // in the text of the passages and titles, which is stored: places are sent one by one.
  std::vector<std::pair<std::size_t, Xapian::termpos>> places(
      const PartedDatabase& database, const std::set<std::string>& terms,
      std::span<const Xapian::docid> records);

 private:
  void fetch_titles(const PartedDatabase& database, std::span<const AnalysedPassage> passages);
  void fetch_passages(const PartedDatabase& database, std::span<const Xapian::docid> records);

  FarColumns columns_;
  std::unordered_map<std::string, std::size_t> frequencies_;
  std::unordered_map<Xapian::docid, std::string> records_;  // their data
  std::size_t bytes_ = 0;                                   // of those
  std::unordered_map<std::string, Xapian::docid> numbers_;  // by identity; 0: there is none
  std::unordered_map<DocumentId, std::string> titles_;
  StemCache stems_;
};

}  // namespace speerpunt
