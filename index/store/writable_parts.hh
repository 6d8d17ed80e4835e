// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: the workspace's own index and its shards, to write in. All records of one
// document are in one part.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/shard_address.hh"
#include "index/store/far_columns.hh"
#include "index/store/positions.hh"
#include "index/store/record_lengths.hh"
#include "index/store/terms.hh"
#include "index/store/vocabulary.hh"
#include "index/workspace.hh"

namespace speerpunt {

// What is changed since the last commit() is visible here only. In the own index and in folders it
// is undone by a destructor and by a kill. A far shard keeps what it got before its connection
// ended, so it is told which document it is being given: the next writer takes the half of it out.
class WritableParts {
 public:
  // Throws what IndexWriter throws, and Error "shard-missing", "shard-format", "shard-readonly":
  // with a shard missing nothing is written at all.
  explicit WritableParts(const Workspace& workspace);

  // Of the records with the term, in all parts.
  bool has(const std::string& term) const;
  std::optional<std::string> first_data(const std::string& term) const;
  std::vector<std::string> data(const std::string& term) const;
  void erase(const std::string& term);

  // The part in which the record with the term is, else that where `key` belongs by its hash.
  std::size_t part_of(const std::string& term, std::string_view key) const;
  void add(std::size_t part, const Xapian::Document& record,
           std::span<const TermPosition> positions = {});
  void add(std::size_t part, const PassageRecord& passage) {
    add(part, passage.document, passage.positions);
  }
  // In place of the one with the term, which is of one record, in whatever part.
  void replace(std::size_t part, const std::string& term, const Xapian::Document& record);

  // What is noted in it is written with the passages.
  Vocabulary& vocabulary(std::size_t part) { return *parts_[part].vocabulary; }

  // Between these the part may hold half a document.
  void begin_document(std::size_t part, const std::string& id);
  void end_document(std::size_t part);

  // Before anything is asked after a while: a far part may have closed the connection.
  void wake();
  void commit();
  // Where words stood in records that are gone; at once for good, to be called where all is
  // committed. Not in far shards: those keep positions in Xapian's own table.
  void forget_removed();

 private:
  using Clock = std::chrono::steady_clock;
  struct Part {
    std::optional<ShardAddress> address;
    Xapian::WritableDatabase database;
    bool changed = false;
    bool uncommitted = false;  // far: it has documents that it was given since the last commit
    std::unique_ptr<Vocabulary> vocabulary = {};
    // Of records that were added since the last commit; positions where it is not far, rows where
    // it is.
    PositionWriter positions = {};
    std::vector<RecordLength> lengths = {};
    std::vector<FarRow> rows = {};
    bool is_far() const { return address && address->kind != ShardAddress::Kind::kFolder; }
  };
  static void open_far(Part& part);
  void learn_words(Part& part);
  void write_vocabulary();
  void commit_own();
  static void keep_columns(Part& part);
  void join();

  std::vector<Part> parts_;
  Xapian::Database all_;
  Clock::time_point used_;
};

}  // namespace speerpunt
