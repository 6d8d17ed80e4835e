// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Links between statements, kept in a file and brought up to date document by document. What is
// linked is the same in whatever order documents came in: a pair is judged by itself, the links of
// two documents by their own pairs.
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/decisions/links.hh"
#include "query/lineage/linking.hh"
#include "query/lineage/pair_rows.hh"
#include "query/lineage/postings.hh"
#include "query/lineage/thread_rows.hh"

namespace speerpunt {

class ThreadStore {
 public:
  // What is linked. `file` may be ":memory:". Throws Error as Database does, "threads-...".
  // `thesaurus` must outlive it; `made_of` names it: with another one the threads are made anew.
  ThreadStore(const std::filesystem::path& file, const ThesaurusLines& thesaurus,
              const std::string& made_of, const LinkSettings& settings = {});
  ~ThreadStore();
  ThreadStore(const ThreadStore&) = delete;
  ThreadStore& operator=(const ThreadStore&) = delete;

  // Until move_on(), before the next change: all is as at one moment, and nobody changes it.
  void hold_still() { snapshot_.emplace(database_); }
  void move_on() { snapshot_.reset(); }

  // Of what the links were brought up to date with; whatever the caller set.
  std::string state() const { return rows_.meta("state"); }
  void set_state(const std::string& state);

  std::map<DocumentId, std::string> stamps() const { return rows_.stamps(); }
  // Takes out `gone` and puts in `put`, replacing those with the same id; durable when it returns,
  // all or nothing. After begin() it is durable when commit() returns, with all since then. Looks
  // only at what shares a rare unit with these.
  void change(const std::vector<DocumentId>& gone, const std::vector<DocumentStatements>& put);
  void begin();
  void commit();
  // Replaces what people decided about links and ends.
  void decide(const DecidedThreads& decided);
  DecidedThreads decided() const;

  const ThreadRows& rows() const { return rows_; }
  std::vector<StatementPair> links() const { return pairs_.linked(); }
  // What may ask the same as the statement with this id and is not linked with it, surest first.
  std::vector<Statement> near(const std::string& id, std::size_t most) const;

 private:
  struct DecidedPair {
    std::uint32_t early = 0;
    std::uint32_t late = 0;
    std::uint32_t early_document = 0;
    std::uint32_t late_document = 0;
    bool confirmed = false;
  };
  struct Known {
    std::uint32_t document = 0;
    Role role = Role::kOther;
    Meaning meaning;
  };

  void forget(std::uint32_t document);
  // The statements that can be in a pair.
  std::vector<std::uint32_t> add(const std::vector<DocumentStatements>& documents);
  void add(const DocumentStatements& document, std::span<Meaning> meanings,
           std::vector<std::uint32_t>& added);
  // Of statements without a pair.
  void relink(const std::vector<std::uint32_t>& statements);
  std::vector<DecidedPair> decided_pairs();
  void touch_decided();
  void resolve_touched();
  void resolve(DocumentPair documents, const std::vector<DecidedPair>& decided);
  void know(const std::set<std::uint32_t>& statements);
  void forget_some();
  PairSide side(std::uint32_t statement) const;
  const StoredDocument& document(std::uint32_t number);
  std::vector<Meaning> meanings_of(const std::vector<const Statement*>& statements);

  const ThesaurusLines& thesaurus_;
  LinkSettings settings_;
  Database database_;
  ThreadRows rows_;
  PairRows pairs_;
  Postings postings_;
  std::vector<MeaningMaker> makers_;                // one for each part of the work
  std::vector<std::vector<double>> scores_;         // of statements; the same
  std::unordered_map<std::uint32_t, Known> known_;  // statements that were looked at
  std::unordered_map<std::uint32_t, StoredDocument> documents_;
  std::set<DocumentPair> touched_;
  std::optional<Database::Snapshot> snapshot_;
  std::optional<Database::Transaction> transaction_;
};

}  // namespace speerpunt
