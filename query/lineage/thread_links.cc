// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "query/lineage/pair_features.hh"
#include "query/lineage/thread_store.hh"

namespace speerpunt {
namespace {

constexpr int kFirstSaid = 3;  // column

void store_said(SqlStatement& row, const Said& said) {
  row.bind(kFirstSaid, said.author);
  row.bind(kFirstSaid + 1, said.time);
  row.bind(kFirstSaid + 2, said.reason);
  row.step();
}

Said said_in(const SqlStatement& row) {
  return {row.text(kFirstSaid), row.text(kFirstSaid + 1), row.text(kFirstSaid + 2)};
}

}  // namespace
void ThreadStore::decide(const DecidedThreads& decided) {
  Database::Transaction transaction(database_);
  touch_decided();  // those that no longer are
  database_.run("DELETE FROM decided; DELETE FROM decided_end");
  SqlStatement link(database_,
                    "INSERT OR REPLACE INTO decided (one, other, confirmed, author, time, reason) "
                    "VALUES (?,?,?,?,?,?)");
  for (const DecidedLink& one : decided.links) {
    link.reset();
    link.bind(0, std::min(one.from, one.to));
    link.bind(1, std::max(one.from, one.to));
    link.bind(2, std::int64_t{one.confirmed ? 1 : 0});
    store_said(link, one.said);
  }
  SqlStatement end(database_,
                   "INSERT OR REPLACE INTO decided_end (last, seen, gone, author, time, reason) "
                   "VALUES (?,?,?,?,?,?)");
  for (const DecidedEnd& one : decided.ends) {
    end.reset();
    end.bind(0, one.last);
    end.bind(1, one.seen);
    end.bind(2, std::int64_t{one.gone ? 1 : 0});
    store_said(end, one.said);
  }
  touch_decided();
  resolve_touched();
  transaction.commit();
}

DecidedThreads ThreadStore::decided() const {
  DecidedThreads found;
  SqlStatement link(database_,
                    "SELECT one, other, confirmed, author, time, reason FROM decided ORDER BY one, "
                    "other");
  while (link.step())
    found.links.push_back({link.text(0), link.text(1), link.integer(2) != 0, said_in(link)});
  SqlStatement end(database_,
                   "SELECT last, seen, gone, author, time, reason FROM decided_end ORDER BY last");
  while (end.step())
    found.ends.push_back({end.text(0), end.text(1), end.integer(2) != 0, said_in(end)});
  return found;
}

// A person may link what stands in one document, or has no date.
std::vector<ThreadStore::DecidedPair> ThreadStore::decided_pairs() {
  std::vector<DecidedPair> found;
  for (const DecidedLink& link : decided().links) {
    auto one = rows_.statement(link.from);
    auto other = rows_.statement(link.to);
    if (!one || !other) continue;
    if (is_before(*other, *one)) std::swap(one, other);
    found.push_back({one->number, other->number, one->document, other->document, link.confirmed});
  }
  return found;
}

void ThreadStore::touch_decided() {
  for (const DecidedPair& one : decided_pairs()) {
    touched_.emplace(one.early_document, one.late_document);
  }
}

void ThreadStore::resolve_touched() {
  std::map<DocumentPair, std::vector<DecidedPair>> decided;
  for (const DecidedPair& one : decided_pairs()) {
    decided[{one.early_document, one.late_document}].push_back(one);
  }
  static const std::vector<DecidedPair> kNone;
  for (const DocumentPair& documents : touched_) {
    const auto at = decided.find(documents);
    resolve(documents, at == decided.end() ? kNone : at->second);
  }
  touched_.clear();
}

void ThreadStore::resolve(DocumentPair documents, const std::vector<DecidedPair>& decided) {
  // What only a person had linked, and maybe no longer does, is taken out first.
  std::vector<NamedPair> pairs = pairs_.of(documents, settings_.least_stored);
  for (const DecidedPair& one : decided) {
    auto at = std::find_if(pairs.begin(), pairs.end(), [&](const NamedPair& pair) {
      return pair.pair.early == one.early && pair.pair.late == one.late;
    });
    if (at == pairs.end()) {
      if (!one.confirmed) continue;
      know({one.early, one.late});
      const PairFeatures features =
          pair_features(known_.at(one.early).meaning, known_.at(one.late).meaning);
      pairs.push_back({{one.early, one.late, documents.first, documents.second,
                        probability(features), features[0]},
                       rows_.statement(one.early)->statement.id,
                       rows_.statement(one.late)->statement.id});
      at = std::prev(pairs.end());
    }
    at->confirmed = one.confirmed;
    at->rejected = !one.confirmed;
  }
  pairs_.link(documents, links_among(std::move(pairs), settings_));
}

std::vector<Statement> ThreadStore::near(const std::string& id, std::size_t most) const {
  std::vector<Statement> found;
  const auto one = rows_.statement(id);
  if (!one) return found;
  for (const PairRows::Near& near : pairs_.near(one->number)) {
    if (found.size() == most) break;
    if (auto other = rows_.statement(near.statement)) found.push_back(std::move(other->statement));
  }
  return found;
}

}  // namespace speerpunt
