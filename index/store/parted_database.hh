// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: one database made of the workspace's own and its shards. Xapian numbers their
// records in turn: with three parts, the records of the second are 2, 5, 8 ...
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/shard_address.hh"
#include "index/store/far_reader.hh"
#include "index/store/known_terms.hh"

namespace speerpunt {

struct DatabasePart {
  std::optional<ShardAddress> address;  // none: the workspace's own
  Xapian::Database database;            // without records where the shard is missing
  std::string missing;                  // why; empty: it is there
  std::string state;                    // another text: something was written to it since
  bool is_far() const { return address && address->kind != ShardAddress::Kind::kFolder; }
};

class PartedDatabase : public Xapian::Database {
 public:
  PartedDatabase() = default;
  explicit PartedDatabase(std::vector<DatabasePart> parts);
  explicit PartedDatabase(const Xapian::Database& whole);  // of one part

  const std::vector<DatabasePart>& parts() const { return parts_; }
  // A far part answers every question after a round trip: it is asked for many things at once.
  bool is_far() const { return far_ != nullptr; }
  FarReader& far() const { return *far_; }  // where is_far()
  // In how many records the term is.
  std::size_t frequency(const std::string& term) const;
  KnownTerms& known_terms() const { return *known_terms_; }

  // Makes frequency() know these, where each would be a message of its own.
  void learn_frequencies(const std::vector<std::string>& terms) const;
  // The record with the term, which is of one; 0: none. Its data.
  Xapian::docid record_with(const std::string& term) const;
  std::string data_of(Xapian::docid record) const;
  // The same where there may be no such record any more: then "". Not of a far database.
  std::string data_at(Xapian::docid record) const;

  std::size_t part_of(Xapian::docid record) const { return (record - 1) % parts_.size(); }
  Xapian::docid number_in_part(Xapian::docid record) const {
    return (record - 1) / static_cast<Xapian::docid>(parts_.size()) + 1;
  }
  Xapian::docid record_of(std::size_t part, Xapian::docid number) const {
    return (number - 1) * step() + static_cast<Xapian::docid>(part) + 1;
  }
  // How much the numbers of records that were written one after the other differ.
  Xapian::docid step() const { return static_cast<Xapian::docid>(parts_.size()); }

 private:
  std::vector<DatabasePart> parts_;
  std::shared_ptr<FarReader> far_;
  std::shared_ptr<KnownTerms> known_terms_ = std::make_shared<KnownTerms>();
};

}  // namespace speerpunt
