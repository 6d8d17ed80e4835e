// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/pair_rows.hh"

namespace speerpunt {
namespace {

StatementPair pair_in(const SqlStatement& row) {
  const auto number = [&](int column) { return static_cast<std::uint32_t>(row.integer(column)); };
  return {number(0), number(1), number(2), number(3), row.real(4), row.real(5)};
}

void bind_pair(SqlStatement& row, const StatementPair& pair) {
  row.reset();
  row.bind(0, std::int64_t{pair.early});
  row.bind(1, std::int64_t{pair.late});
  row.bind(2, std::int64_t{pair.early_document});
  row.bind(3, std::int64_t{pair.late_document});
  row.bind(4, pair.probability);
  row.bind(5, pair.likeness);
}

void bind_documents(SqlStatement& row, DocumentPair documents) {
  row.reset();
  row.bind(0, std::int64_t{documents.first});
  row.bind(1, std::int64_t{documents.second});
}

}  // namespace

// Which index is said: SQLite would go through all links of the file for those of two documents.
PairRows::PairRows(const Database& database)
    : database_(database),
      put_(database,
           "INSERT OR IGNORE INTO pair (early, late, early_document, late_document, probability, "
           "likeness, kept) VALUES (?,?,?,?,?,?,0)"),
      touching_(database,
                "SELECT early_document, late_document FROM pair WHERE early = ?1 UNION SELECT "
                "early_document, late_document FROM pair WHERE late = ?1"),
      forget_early_(database, "DELETE FROM pair WHERE early = ?"),
      forget_late_(database, "DELETE FROM pair INDEXED BY pair_late WHERE late = ?"),
      drop_(database,
            "DELETE FROM pair INDEXED BY pair_documents WHERE early_document = ? AND "
            "late_document = ? AND probability < ?"),
      of_(database,
          "SELECT early, late, early_document, late_document, probability, likeness, one.id, "
          "other.id FROM pair INDEXED BY pair_documents CROSS JOIN statement AS one ON one.number "
          "= early CROSS JOIN statement AS other ON other.number = late WHERE early_document = ? "
          "AND late_document = ?"),
      unlink_(database,
              "UPDATE pair INDEXED BY pair_documents SET kept = 0 WHERE early_document = ? AND "
              "late_document = ? AND kept = 1"),
      link_(database,
            "INSERT INTO pair (early, late, early_document, late_document, probability, likeness, "
            "kept) VALUES (?,?,?,?,?,?,1) ON CONFLICT (early, late) DO UPDATE SET kept = 1") {}

void PairRows::put(const StatementPair& pair) {
  bind_pair(put_, pair);
  put_.step();
}

void PairRows::forget(std::uint32_t statement, std::set<DocumentPair>& touched) {
  touching_.reset();
  touching_.bind(0, std::int64_t{statement});
  while (touching_.step()) {
    touched.emplace(static_cast<std::uint32_t>(touching_.integer(0)),
                    static_cast<std::uint32_t>(touching_.integer(1)));
  }
  for (SqlStatement* forget : {&forget_early_, &forget_late_}) {
    forget->reset();
    forget->bind(0, std::int64_t{statement});
    forget->step();
  }
}

std::vector<NamedPair> PairRows::of(DocumentPair documents, double least) {
  bind_documents(drop_, documents);
  drop_.bind(2, least);
  drop_.step();
  std::vector<NamedPair> found;
  bind_documents(of_, documents);
  while (of_.step()) found.push_back({pair_in(of_), of_.text(6), of_.text(7)});
  return found;
}

void PairRows::link(DocumentPair documents, const std::vector<StatementPair>& linked) {
  bind_documents(unlink_, documents);
  unlink_.step();
  for (const StatementPair& one : linked) {
    bind_pair(link_, one);
    link_.step();
  }
}

std::vector<StatementPair> PairRows::linked() const {
  std::vector<StatementPair> found;
  SqlStatement row(database_,
                   "SELECT early, late, early_document, late_document, probability, likeness FROM "
                   "pair WHERE kept = 1");
  while (row.step()) found.push_back(pair_in(row));
  return found;
}

std::vector<PairRows::Near> PairRows::near(std::uint32_t statement) const {
  std::vector<Near> found;
  SqlStatement row(
      database_,
      "SELECT late AS other, probability FROM pair WHERE early = ?1 AND kept = 0 UNION "
      "SELECT early, probability FROM pair INDEXED BY pair_late WHERE late = ?1 AND "
      "kept = 0 ORDER BY probability DESC, other");
  row.bind(0, std::int64_t{statement});
  while (row.step()) found.push_back({static_cast<std::uint32_t>(row.integer(0)), row.real(1)});
  return found;
}

}  // namespace speerpunt
