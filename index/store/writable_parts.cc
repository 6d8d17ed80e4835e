// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/writable_parts.hh"

#include <algorithm>
#include <charconv>
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
  own.vocabulary = std::make_unique<Vocabulary>(own.database);
  parts_.push_back(std::move(own));
  for (ShardAddress& address : read_shards(workspace)) {
    Part part;
    part.address = std::move(address);
    if (part.is_far()) {
      open_far(part);
    } else {
      part.database = open_writable_shard(*part.address);
      part.database.begin_transaction();
      part.vocabulary = std::make_unique<Vocabulary>(part.database);
    }
    parts_.push_back(std::move(part));
  }
  join();
}

void WritableParts::open_far(Part& part) {
  part.database = open_writable_shard(*part.address);
  part.vocabulary = std::make_unique<Vocabulary>(part.database);
  const std::string half = part.database.get_metadata(kUnfinishedKey);
  if (half.empty()) return;
  part.database.delete_document(record::term(record::Term::kOwner, half));
  part.database.delete_document(record::term(record::Term::kSourceOf, half));
  part.database.set_metadata(kUnfinishedKey, "");
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
      part.vocabulary.reset();
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
  return all_.get_document(*found).get_data();
}

std::vector<std::string> WritableParts::data(const std::string& term) const {
  std::vector<std::string> found;
  for (auto at = all_.postlist_begin(term); at != all_.postlist_end(term); ++at)
    found.push_back(all_.get_document(*at).get_data());
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

void WritableParts::add(std::size_t part, const Xapian::Document& record) {
  Part& to = parts_[part];
  const Xapian::docid number = to.database.add_document(record);
  to.lengths.push_back({number, length_of(record)});
  if (to.is_far()) to.rows.push_back(far_row(number, record));
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

void WritableParts::flush_vocabulary(Part& part) {
  const Xapian::docid number = part.vocabulary->flush();
  if (number != 0 && part.is_far()) part.rows.push_back({number, {}});
}

void WritableParts::keep_columns(Part& part) {
  keep_lengths(part.database, part.lengths);
  keep_far_rows(part.database, part.rows);
  part.lengths.clear();
  part.rows.clear();
}

void WritableParts::begin_document(std::size_t part, const std::string& id) {
  if (parts_[part].is_far()) parts_[part].database.set_metadata(kUnfinishedKey, id);
}

void WritableParts::end_document(std::size_t part) {
  Part& of = parts_[part];
  if (!of.is_far()) return;
  // It is kept as soon as the passages are: a form that is stored counts as noted.
  flush_vocabulary(of);
  of.database.set_metadata(kUnfinishedKey, "");
}

void WritableParts::commit() {
  // The own index last: who sees that it changed, sees what is in the shards too.
  bool of_shards = false;
  for (Part& part : parts_) {
    if (!part.changed) continue;
    flush_vocabulary(part);
    keep_columns(part);
    if (!part.address) continue;
    part.database.set_metadata(kChangesKey, next_of(part.database.get_metadata(kChangesKey)));
    if (part.is_far()) {
      part.database.commit();
    } else {
      part.database.commit_transaction();
      part.database.begin_transaction();
    }
    part.changed = false;
    of_shards = true;
  }
  Part& own = parts_.front();
  if (of_shards)
    own.database.set_metadata(kChangesKey, next_of(own.database.get_metadata(kChangesKey)));
  if (!own.changed && !of_shards) return;
  own.database.commit_transaction();
  own.database.begin_transaction();
  own.changed = false;
}

}  // namespace speerpunt
