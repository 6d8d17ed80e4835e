// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/thread_store.hh"

#include <algorithm>
#include <utility>

#include "query/lineage/in_parts.hh"
#include "query/lineage/thread_schema.hh"

namespace speerpunt {
namespace {

constexpr std::chrono::milliseconds kWait{30'000};
constexpr std::size_t kMostKnown = 150'000;  // meanings in memory between two changes

DatabaseKind threads_kind() {
  return {"threads", kThreadsApplication, kThreadSchemaSteps, false};
}

void empty(const Database& database) {
  for (const char* table :
       {"meta", "document", "statement", "posting", "pair", "decided", "decided_end"}) {
    database.run((std::string("DELETE FROM ") + table).c_str());
  }
}

// Of the others that share rare units, those that share enough of them.
class CandidateSearch {
 public:
  // `scores`: 0 of every statement, and again afterwards.
  CandidateSearch(const Postings& postings, const LinkSettings& settings,
                  std::vector<double>& scores)
      : postings_(postings), settings_(settings), scores_(scores) {}

  std::vector<std::uint32_t> of(std::uint32_t statement, const WeighedUnits& asked, Role role) {
    std::vector<std::uint32_t> found;
    for (const Role wanted : {Role::kRecommends, Role::kDone, Role::kOther}) {
      if (role != Role::kRecommends && wanted != Role::kRecommends) break;
      const bool literal = role == Role::kOther || wanted == Role::kOther;
      const double least = literal ? settings_.least_shared_literal : settings_.least_shared;
      for (std::size_t i = 0; i < asked.ids.size(); ++i)
        add(asked.ids[i], asked.weights[i], wanted);
      for (const std::uint32_t other : touched_) {
        if (scores_[other] >= least && other != statement) found.push_back(other);
        scores_[other] = 0;
      }
      touched_.clear();
    }
    return found;
  }

 private:
  void add(std::uint32_t unit, float weight, Role role) {
    for (const Posting& one : postings_.find(unit, role)) {
      double& score = scores_[one.statement];
      if (score == 0) touched_.push_back(one.statement);
      score += double{weight} * one.weight;
    }
  }
  const Postings& postings_;
  const LinkSettings& settings_;
  std::vector<double>& scores_;
  std::vector<std::uint32_t> touched_;
};

}  // namespace

ThreadStore::ThreadStore(const std::filesystem::path& file, const ThesaurusLines& thesaurus,
                         const std::string& made_of, const LinkSettings& settings)
    : thesaurus_(thesaurus),
      settings_(settings),
      database_(file, threads_kind(), kWait),
      rows_(database_),
      pairs_(database_),
      postings_(database_, settings.longest_list) {
  const std::string made = std::string(kThreadsMade) + ' ' + made_of;
  if (rows_.meta("made") == made) return;
  Database::Transaction transaction(database_);
  empty(database_);
  rows_.set_meta("made", made);
  transaction.commit();
}

ThreadStore::~ThreadStore() = default;

void ThreadStore::set_state(const std::string& state) {
  Database::Transaction transaction(database_);
  rows_.set_meta("state", state);
  transaction.commit();
}

void ThreadStore::begin() {
  transaction_.emplace(database_);
}

void ThreadStore::commit() {
  postings_.write();
  transaction_->commit();
  transaction_.reset();
}

void ThreadStore::change(const std::vector<DocumentId>& gone,
                         const std::vector<DocumentStatements>& put) {
  const bool alone = !transaction_;
  if (alone) begin();
  for (const DocumentId& id : gone) {
    if (const auto number = rows_.document_number(id)) forget(*number);
  }
  for (const DocumentStatements& one : put) {
    if (const auto number = rows_.document_number(one.id)) forget(*number);
  }
  std::vector<std::uint32_t> statements = add(put);
  const std::set<std::uint32_t> unsettled = postings_.unsettled();
  for (const std::uint32_t one : unsettled) pairs_.forget(one, touched_);
  statements.insert(statements.end(), unsettled.begin(), unsettled.end());
  std::sort(statements.begin(), statements.end());
  statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
  relink(statements);
  touch_decided();
  resolve_touched();
  if (alone) commit();
  forget_some();
}

// What recommends is a candidate of everything, the rest only of what recommends.
void ThreadStore::forget_some() {
  if (known_.size() <= kMostKnown) return;
  std::erase_if(known_, [](const auto& one) { return one.second.role != Role::kRecommends; });
  if (known_.size() > kMostKnown / 2) known_.clear();
}

void ThreadStore::forget(std::uint32_t number) {
  const StoredDocument gone = rows_.document(number);
  std::set<std::uint32_t> numbers;
  for (const StoredStatement& one : rows_.statements_of(gone)) numbers.insert(one.number);
  know(numbers);
  for (const std::uint32_t one : numbers) {
    const Known& known = known_.at(one);
    if (gone.day != 0) {
      for (const std::uint32_t unit : asked_units(known.meaning, known.role).ids) {
        postings_.remove(unit, known.role, one);
      }
    }
    known_.erase(one);
  }
  documents_.erase(number);
  rows_.forget(number);
  std::erase_if(touched_, [&](const DocumentPair& pair) {
    return pair.first == number || pair.second == number;
  });
}

std::vector<Meaning> ThreadStore::meanings_of(const std::vector<const Statement*>& statements) {
  while (makers_.size() < kMostParts) makers_.emplace_back(thesaurus_);
  std::vector<Meaning> meanings(statements.size());
  in_parts(statements.size(), [&](std::size_t part, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) meanings[i] = makers_[part].of(*statements[i]);
  });
  return meanings;
}

std::vector<std::uint32_t> ThreadStore::add(const std::vector<DocumentStatements>& documents) {
  std::vector<const Statement*> statements;
  for (const DocumentStatements& document : documents) {
    for (const Statement& one : document.statements) statements.push_back(&one);
  }
  std::vector<Meaning> meanings = meanings_of(statements);
  std::vector<std::uint32_t> added;
  std::span<Meaning> rest(meanings);
  for (const DocumentStatements& document : documents) {
    add(document, rest.first(document.statements.size()), added);
    rest = rest.subspan(document.statements.size());
  }
  return added;
}

void ThreadStore::add(const DocumentStatements& document, std::span<Meaning> meanings,
                      std::vector<std::uint32_t>& added) {
  std::vector<std::span<const std::uint32_t>> units;
  for (const Meaning& meaning : meanings) units.emplace_back(meaning.units.ids);
  const DocumentUnits common(units);
  const std::uint32_t number = rows_.put(document, common);
  const bool dated = document.date.has_value();
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    const Role role = role_of(document.statements[i]);
    const std::uint32_t statement = rows_.put(document.statements[i], number, role);
    weigh(meanings[i], common);
    if (dated) {
      const WeighedUnits asked = asked_units(meanings[i], role);
      for (std::size_t unit = 0; unit < asked.ids.size(); ++unit) {
        postings_.add(asked.ids[unit], role, {statement, asked.weights[unit]});
      }
      added.push_back(statement);
    }
    known_[statement] = {number, role, std::move(meanings[i])};
  }
}

const StoredDocument& ThreadStore::document(std::uint32_t number) {
  const auto at = documents_.find(number);
  if (at != documents_.end()) return at->second;
  return documents_.emplace(number, rows_.document(number)).first->second;
}

void ThreadStore::know(const std::set<std::uint32_t>& statements) {
  std::set<std::uint32_t> missing;
  for (const std::uint32_t number : statements) {
    if (!known_.contains(number)) missing.insert(number);
  }
  const std::vector<StoredStatement> read = rows_.statements(
      missing, [&](std::uint32_t number) -> const StoredDocument& { return document(number); });
  std::vector<const Statement*> texts;
  for (const StoredStatement& one : read) texts.push_back(&one.statement);
  std::vector<Meaning> meanings = meanings_of(texts);
  in_parts(read.size(), [&](std::size_t, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      weigh(meanings[i], documents_.at(read[i].document).common);
    }
  });
  for (std::size_t i = 0; i < read.size(); ++i) {
    known_[read[i].number] = {read[i].document, read[i].role, std::move(meanings[i])};
  }
}

PairSide ThreadStore::side(std::uint32_t statement) const {
  const Known& known = known_.at(statement);
  return {statement, known.document, documents_.at(known.document).day, known.role, &known.meaning};
}

void ThreadStore::relink(const std::vector<std::uint32_t>& statements) {
  know({statements.begin(), statements.end()});
  std::vector<WeighedUnits> asked(statements.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Known& known = known_.at(statements[i]);
    asked[i] = asked_units(known.meaning, known.role);
    for (const std::uint32_t unit : asked[i].ids) postings_.load(unit);
  }
  const std::size_t numbers = std::size_t{rows_.last_statement()} + 1;
  scores_.resize(kMostParts);
  std::vector<std::vector<std::uint32_t>> candidates(statements.size());
  in_parts(statements.size(), [&](std::size_t part, std::size_t first, std::size_t end) {
    scores_[part].resize(numbers);
    CandidateSearch search(postings_, settings_, scores_[part]);
    for (std::size_t i = first; i < end; ++i) {
      candidates[i] = search.of(statements[i], asked[i], known_.at(statements[i]).role);
    }
  });
  std::set<std::uint32_t> wanted(statements.begin(), statements.end());
  for (const auto& list : candidates) wanted.insert(list.begin(), list.end());
  know(wanted);
  for (const std::uint32_t one : wanted) document(known_.at(one).document);
  std::vector<std::vector<StatementPair>> found(kMostParts);
  in_parts(statements.size(), [&](std::size_t part, std::size_t first, std::size_t end) {
    StatementPair pair;
    for (std::size_t i = first; i < end; ++i) {
      const PairSide one = side(statements[i]);
      for (const std::uint32_t other : candidates[i]) {
        if (judge_pair(one, side(other), settings_, pair)) found[part].push_back(pair);
      }
    }
  });
  for (const auto& part : found) {
    for (const StatementPair& pair : part) {
      pairs_.put(pair);
      touched_.emplace(pair.early_document, pair.late_document);
    }
  }
}

}  // namespace speerpunt
