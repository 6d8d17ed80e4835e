// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/threads.hh"

#include <map>
#include <unordered_map>
#include <utility>

#include "corpus/decision.hh"
#include "corpus/error.hh"
#include "corpus/sha256.hh"
#include "query/decisions/decisions.hh"
#include "query/decisions/review.hh"
#include "query/lineage/statements.hh"
#include "query/lineage/thread_schema.hh"
#include "query/lineage/threads_turn.hh"
#include "query/sqlite/database.hh"
#include "query/workspace_synonyms.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kStatementsAtOnce = 10'000;
constexpr std::size_t kChangesToKeep = 5;  // what a kill may lose

using ByDocument = std::unordered_map<DocumentId, std::vector<Recommendation>>;

std::string state_of(const std::vector<Decision>& log) {
  return std::to_string(log.size()) + (log.empty() ? "" : ":" + log.back().id);
}

// What people made of the recommendations of a document; empty: nothing.
std::string decided_on(const std::vector<Recommendation>& recommendations) {
  std::string text;
  for (const Recommendation& one : recommendations) {
    if (!one.review || one.review->verdict == ReviewVerdict::kNone) continue;
    text += one.id + (one.review->verdict == ReviewVerdict::kRejected ? " - " : " + ") +
            std::string(name_of(one.kind)) + std::to_string(one.strength) +
            joined_addressees(one.addressee) + '\n';
  }
  return text.empty() ? text : sha256(text);
}

class Update {
 public:
  Update(ThreadStore& store, const IndexReader& index, std::vector<Decision> log,
         const FollowsOn& follows_on)
      : store_(store),
        index_(index),
        log_(std::move(log)),
        follows_on_(follows_on),
        state_(index_.state() + ' ' + state_of(log_)) {}

  bool is_done() const { return store_.state() == state_; }

  void run() {
    if (is_done()) return;
    if (!log_.empty()) decided_ = index_.recommendations();
    const DecidedThreads said = decided_threads(log_, decided_, index_);
    for (Recommendation& one : review(std::move(decided_), log_, index_).recommendations) {
      by_document_[one.citation.document].push_back(std::move(one));
    }
    std::map<DocumentId, std::string> gone = store_.stamps();
    std::vector<DocumentStatements> batch;
    std::size_t statements = 0;
    std::size_t changes = 0;
    store_.begin();
    const std::vector<Document> documents = index_.documents();
    std::size_t done = 0;
    for (const Document& document : documents) {
      if (follows_on_ && !follows_on_(done++, documents.size()))
        throw Error("interrupted", "the threads are not up to date yet");
      std::string stamp = stamp_of(document);
      const auto before = gone.find(document.id);
      const bool same = before != gone.end() && before->second == stamp;
      if (before != gone.end()) gone.erase(before);
      if (same) continue;
      batch.push_back(statements_of(document, recommendations_of(document.id), index_));
      batch.back().stamp = std::move(stamp);
      statements += batch.back().statements.size();
      if (statements < kStatementsAtOnce) continue;
      store_.change({}, batch);
      if (++changes % kChangesToKeep == 0) {
        store_.commit();
        store_.begin();
      }
      batch.clear();
      statements = 0;
    }
    std::vector<DocumentId> ids;
    for (const auto& [id, stamp] : gone) ids.push_back(id);
    store_.change(ids, batch);
    store_.commit();
    store_.decide(said);
    store_.set_state(state_);
  }

 private:
  std::vector<Recommendation> recommendations_of(const DocumentId& id) const {
    if (log_.empty()) return index_.recommendations(id);
    const auto at = by_document_.find(id);
    return at == by_document_.end() ? std::vector<Recommendation>() : at->second;
  }

  std::string stamp_of(const Document& document) const {
    std::string stamp = index_.stamp(document.id) + ' ' + document.path + ' ' + document.title;
    const auto at = by_document_.find(document.id);
    return at == by_document_.end() ? stamp : stamp + ' ' + decided_on(at->second);
  }

  ThreadStore& store_;
  const IndexReader& index_;
  std::vector<Decision> log_;
  const FollowsOn& follows_on_;
  std::string state_;
  std::vector<Recommendation> decided_;
  ByDocument by_document_;  // only where somebody decided something
};

}  // namespace

std::filesystem::path threads_file(const Workspace& workspace) {
  return workspace.root() / "threads.db";
}

std::string threads_fault(const Workspace& workspace) {
  const std::filesystem::path file = threads_file(workspace);
  std::error_code none;
  if (!std::filesystem::exists(file, none)) return {};
  try {
    const Database database(file, {"threads", kThreadsApplication, kThreadSchemaSteps, false},
                            std::chrono::seconds(3));
    SqlStatement check(database, "PRAGMA quick_check(1)");
    if (check.step() && check.text(0) == "ok") return {};
    return "the file of threads is damaged";
  } catch (const Error& error) {
    if (error.code() == "threads-locked" || error.code() == "threads-unwritable") throw;
    return error.what();
  }
}

Threads::Threads(const Workspace& workspace, const IndexReader& index, const FollowsOn& follows_on)
    : synonyms_(open_synonyms(workspace).synonyms) {
  const std::vector<Decision> log = read_decisions(workspace);
  const ThesaurusLines& thesaurus = synonyms_.lines();
  const std::string made_of = sha256(thesaurus.text());
  const auto open = [&](const std::filesystem::path& file) {
    store_ = std::make_unique<ThreadStore>(file, thesaurus, made_of);
    store_->hold_still();
    // What a missing shard holds is not gone: the threads stay as they were.
    if (!index.missing_shards().empty()) return;
    Update update(*store_, index, log, follows_on);
    if (update.is_done()) return;
    store_->move_on();
    const ThreadsTurn turn(file, [&] { return !follows_on || follows_on(0, 0); });
    update.run();
    store_->hold_still();
  };
  // Empty, or why the file cannot be used.
  const auto failure = [&]() -> std::string {
    try {
      open(threads_file(workspace));
      return {};
    } catch (const Error& error) {
      store_.reset();
      if (!error.code().starts_with("threads-")) throw;
      return error.code();
    }
  };
  std::string why = failure();
  if (why == "threads-damaged" || why == "threads-newer") {
    std::error_code none;
    std::filesystem::remove(threads_file(workspace), none);
    why = failure();
  }
  if (!why.empty()) open(":memory:");
}

}  // namespace speerpunt
