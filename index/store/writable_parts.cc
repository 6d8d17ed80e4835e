// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/writable_parts.hh"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "corpus/error.hh"
#include "corpus/sha256.hh"
#include "index/shards.hh"
#include "index/store/index_database.hh"
#include "index/store/record.hh"
#include "index/store/shard_connection.hh"

namespace speerpunt {
namespace {

// A server closes a connection on which nothing was asked for a minute, if it was not told more.
constexpr std::chrono::seconds kIdle{20};

// Spread evenly, and the same on every machine.
std::size_t hash_of(std::string_view key) {
  const std::string hex = sha256(key).substr(0, 8);
  std::uint32_t number = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), number, 16);
  return number;
}

// In the own index, with the UUID of a shard: the pairs of its words are there.
constexpr const char* kWordsOfKey = "words-of:";

std::string next_of(const std::string& count) {
  std::uint64_t number = 0;
  std::from_chars(count.data(), count.data() + count.size(), number);
  return std::to_string(number + 1);
}

}  // namespace

WritableParts::WritableParts(const Workspace& workspace) : used_(Clock::now()) {
  // First the own index: its lock is that of the workspace.
  Part own;
  own.database = Xapian::WritableDatabase(workspace.index().string(),
                                          Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  own.database.begin_transaction();
  const Xapian::Database words = own.database;
  own.vocabulary = std::make_unique<Vocabulary>(words);
  parts_.push_back(std::move(own));
  for (ShardAddress& address : read_shards(workspace)) {
    Part part;
    part.address = std::move(address);
    part.vocabulary = std::make_unique<Vocabulary>(words, true);
    if (part.is_far()) {
      open_far(part);
    } else {
      part.database = open_writable_shard(*part.address);
      part.database.begin_transaction();
    }
    learn_words(part);
    parts_.push_back(std::move(part));
  }
  join();
}

void WritableParts::open_far(Part& part) {
  part.database = open_writable_shard(*part.address);
  const std::string half = part.database.get_metadata(kUnfinishedKey);
  part.uncommitted = !half.empty();
  if (half.empty() || half == kUncommitted) return;
  part.database.delete_document(record::term(record::Term::kOwner, half));
  part.database.delete_document(record::term(record::Term::kSourceOf, half));
  part.database.set_metadata(kUnfinishedKey, kUncommitted);
}

// The own index has the pairs of the words of every shard, but where it was made anew, the shard
// came with documents, or a far one kept what it got from a writer that did not commit.
void WritableParts::learn_words(Part& part) {
  Xapian::WritableDatabase& own = parts_.front().database;
  const std::string key = kWordsOfKey + part.database.get_uuid();
  const bool is_known = !own.get_metadata(key).empty();
  if (is_known && !part.uncommitted) return;
  if (part.database.get_doccount() > 0)
    for_each_word(part.database, [&](const std::string& word, Xapian::doccount) {
      part.vocabulary->stems_of(word);
    });
  own.set_metadata(key, "1");
  part.changed = true;
}

void WritableParts::join() {
  all_ = Xapian::Database();
  for (const Part& part : parts_) all_.add_database(part.database);
}

void WritableParts::wake() {
  const Clock::time_point now = Clock::now();
  const bool is_late = now - used_ > kIdle;
  used_ = now;
  if (!is_late) return;
  bool changed = false;
  for (Part& part : parts_) {
    if (!part.is_far()) continue;
    try {
      part.database.keep_alive();
    } catch (const Xapian::NetworkError&) {
      // What it got it keeps: whole documents, for we are between two of them.
      part.database = Xapian::WritableDatabase();
      open_far(part);
      part.changed = true;
      changed = true;
    }
  }
  if (changed) join();
}

bool WritableParts::has(const std::string& term) const {
  return all_.term_exists(term);
}

std::optional<std::string> WritableParts::first_data(const std::string& term) const {
  const auto found = all_.postlist_begin(term);
  if (found == all_.postlist_end(term)) return std::nullopt;
  return record::data_of(all_.get_document(*found));
}

std::vector<std::string> WritableParts::data(const std::string& term) const {
  std::vector<std::string> found;
  for (auto at = all_.postlist_begin(term); at != all_.postlist_end(term); ++at)
    found.push_back(record::data_of(all_.get_document(*at)));
  return found;
}

void WritableParts::erase(const std::string& term) {
  for (Part& part : parts_) {
    if (parts_.size() > 1 && !part.database.term_exists(term)) continue;
    part.database.delete_document(term);
    part.changed = true;
  }
}

std::size_t WritableParts::part_of(const std::string& term, std::string_view key) const {
  if (parts_.size() == 1) return 0;
  const auto found = all_.postlist_begin(term);
  if (found != all_.postlist_end(term)) return (*found - 1) % parts_.size();
  return hash_of(key) % parts_.size();
}

void WritableParts::add(std::size_t part, const Xapian::Document& record,
                        std::span<const TermPosition> positions) {
  Part& to = parts_[part];
  Xapian::docid number = 0;
  if (to.is_far()) {
    // Each block of positions would take a round trip. In Xapian's table they go with the record.
    Xapian::Document whole = record;
    for (const TermPosition& one : positions) whole.add_posting(one.term, one.position, 0);
    number = to.database.add_document(whole);
    to.rows.push_back(far_row(number, record));
  } else {
    number = to.database.add_document(record);
    to.positions.add(number, positions);
  }
  to.lengths.push_back({number, length_of(record)});
  to.changed = true;
}

void WritableParts::replace(std::size_t part, const std::string& term,
                            const Xapian::Document& record) {
  for (std::size_t at = 0; at < parts_.size(); ++at)
    if (at != part && parts_[at].database.term_exists(term)) {
      parts_[at].database.delete_document(term);
      parts_[at].changed = true;
    }
  parts_[part].database.replace_document(term, record);
  parts_[part].changed = true;
}

// In the own index, of all parts together.
void WritableParts::write_vocabulary() {
  std::vector<std::string> pairs;
  for (Part& part : parts_) std::ranges::move(part.vocabulary->take(), std::back_inserter(pairs));
  if (pairs.empty()) return;
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  parts_.front().database.add_document(vocabulary_record(pairs));
  parts_.front().changed = true;
}

void WritableParts::keep_columns(Part& part) {
  part.positions.write(part.database);
  keep_lengths(part.database, part.lengths);
  keep_far_rows(part.database, part.rows);
  part.lengths.clear();
  part.rows.clear();
}

void WritableParts::begin_document(std::size_t part, const std::string& id) {
  Part& to = parts_[part];
  if (!to.is_far()) return;
  to.database.set_metadata(kUnfinishedKey, id);
  to.uncommitted = true;
}

void WritableParts::end_document(std::size_t part) {
  Part& of = parts_[part];
  if (of.is_far()) of.database.set_metadata(kUnfinishedKey, kUncommitted);
}

void WritableParts::commit_own() {
  Part& own = parts_.front();
  keep_columns(own);
  own.database.commit_transaction();
  own.database.begin_transaction();
  own.changed = false;
}

void WritableParts::forget_removed() {
  for (Part& part : parts_) {
    if (part.is_far() || part.database.get_lastdocid() == part.database.get_doccount()) continue;
    tidy_positions(part.database);
    part.changed = true;
  }
  commit();
}

void WritableParts::commit() {
  const bool of_shards = std::any_of(parts_.begin() + 1, parts_.end(), [](const Part& part) {
    return part.changed || part.uncommitted;
  });
  write_vocabulary();
  // No shard keeps a word for good before its pairs are kept.
  if (parts_.front().changed) commit_own();
  if (!of_shards) return;
  for (std::size_t at = 1; at < parts_.size(); ++at) {
    Part& part = parts_[at];
    if (!part.changed && !part.uncommitted) continue;
    keep_columns(part);
    part.database.set_metadata(kChangesKey, next_of(part.database.get_metadata(kChangesKey)));
    if (part.is_far()) {
      part.database.set_metadata(kUnfinishedKey, "");
      part.database.commit();
    } else {
      part.database.commit_transaction();
      part.database.begin_transaction();
    }
    part.changed = part.uncommitted = false;
  }
  // Who sees that the own index changed, sees what is in the shards too.
  Xapian::WritableDatabase& own = parts_.front().database;
  own.set_metadata(kChangesKey, next_of(own.get_metadata(kChangesKey)));
  commit_own();
}

}  // namespace speerpunt
