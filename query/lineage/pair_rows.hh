// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rows of pairs in <workspace>/threads.db: two statements that may ask the same, and whether
// they are linked. Its SQL is prepared once.
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "query/lineage/linking.hh"
#include "query/sqlite/database.hh"

namespace speerpunt {

using DocumentPair = std::pair<std::uint32_t, std::uint32_t>;  // the earlier one first

class PairRows {
 public:
  // `database` must outlive it.
  explicit PairRows(const Database& database);

  void put(const StatementPair& pair);  // not linked; one that is there stays as it is
  // Takes out all pairs of a statement; their documents go into `touched`.
  void forget(std::uint32_t statement, std::set<DocumentPair>& touched);

  // All of two documents with the ids of their statements, those below `least` taken out.
  std::vector<NamedPair> of(DocumentPair documents, double least);
  // Links these of two documents and no others of them.
  void link(DocumentPair documents, const std::vector<StatementPair>& linked);

  std::vector<StatementPair> linked() const;
  // What may ask the same as a statement and is not linked with it, surest first.
  struct Near {
    std::uint32_t statement = 0;
    double probability = 0;
  };
  std::vector<Near> near(std::uint32_t statement) const;

 private:
  const Database& database_;
  SqlStatement put_;
  SqlStatement touching_;
  SqlStatement forget_early_;
  SqlStatement forget_late_;
  SqlStatement drop_;
  SqlStatement of_;
  SqlStatement unlink_;
  SqlStatement link_;
};

}  // namespace speerpunt
