// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include "query/lineage/pair_features.hh"
#include "query/lineage/thread_store.hh"

namespace speerpunt {
void ThreadStore::decide(const std::vector<DecidedLink>& decided) {
  Database::Transaction transaction(database_);
  touch_decided();  // those that no longer are
  database_.run("DELETE FROM decided");
  SqlStatement put(database_,
                   "INSERT OR REPLACE INTO decided (one, other, confirmed) VALUES (?,?,?)");
  for (const DecidedLink& one : decided) {
    put.reset();
    put.bind(0, std::min(one.from, one.to));
    put.bind(1, std::max(one.from, one.to));
    put.bind(2, std::int64_t{one.confirmed ? 1 : 0});
    put.step();
  }
  touch_decided();
  resolve_touched();
  transaction.commit();
}

// A person may link what has one date or none: then the first id is the earlier one.
std::vector<ThreadStore::DecidedPair> ThreadStore::decided_pairs() {
  std::vector<DecidedPair> found;
  SqlStatement row(database_, "SELECT one, other, confirmed FROM decided ORDER BY one, other");
  while (row.step()) {
    auto one = rows_.statement(row.text(0));
    auto other = rows_.statement(row.text(1));
    if (!one || !other || one->document == other->document) continue;
    const auto place = [&](const StoredStatement& statement) {
      const StoredDocument& of = document(statement.document);
      return std::make_tuple(of.day, std::cref(of.id));
    };
    if (place(*other) < place(*one)) std::swap(one, other);
    found.push_back(
        {one->number, other->number, one->document, other->document, row.integer(2) != 0});
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

}  // namespace speerpunt
