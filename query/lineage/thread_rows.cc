// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/thread_rows.hh"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "corpus/error.hh"
#include "corpus/join.hh"

namespace speerpunt {
namespace {

constexpr const char* kStatementColumns =
    "number, document, id, role, page, class, strength, explicit, text, addressee, themes, refs, "
    "heading";
constexpr const char* kDocumentColumns =
    "number, id, path, title, issuer, date, date_precision, date_source, day, common";

constexpr int kUndated = 99999999;  // behind every day

std::uint32_t number_in(const SqlStatement& row, int column) {
  return static_cast<std::uint32_t>(row.integer(column));
}

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> found;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    found.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return found;
}

StoredDocument document_in(const SqlStatement& row) {
  StoredDocument one;
  one.number = number_in(row, 0);
  one.id = row.text(1);
  one.path = row.text(2);
  one.title = row.text(3);
  one.issuer = row.text(4);
  if (std::string date = row.text(5); !date.empty()) {
    one.date = Date{std::move(date), static_cast<DatePrecision>(row.integer(6)), row.text(7)};
  }
  one.day = static_cast<int>(row.integer(8));
  one.common = DocumentUnits::from_bytes(row.text(9));
  return one;
}

StoredStatement statement_in(const SqlStatement& row, const StoredDocument& document) {
  StoredStatement one;
  one.number = number_in(row, 0);
  one.document = number_in(row, 1);
  one.role = static_cast<Role>(row.integer(3));
  Statement& statement = one.statement;
  statement.id = row.text(2);
  statement.document = document.id;
  statement.path = document.path;
  statement.page = {static_cast<int>(row.integer(4))};
  statement.text = row.text(8);
  statement.date = document.date;
  statement.issuer = document.issuer;
  statement.recommends = one.role == Role::kRecommends;
  statement.kind = static_cast<RecommendationClass>(row.integer(5));
  statement.strength = static_cast<int>(row.integer(6));
  statement.explicit_addressee = row.integer(7) != 0;
  statement.addressee = lines_in(row.text(9));
  statement.themes = lines_in(row.text(10));
  statement.references = lines_in(row.text(11));
  statement.heading = row.text(12);
  return one;
}

std::string selected(const char* columns, const char* from) {
  return std::string("SELECT ") + columns + " FROM " + from;
}

}  // namespace

bool is_before(const StoredStatement& one, const StoredStatement& other) {
  const auto place = [](const StoredStatement& stored) {
    const Statement& statement = stored.statement;
    return std::tuple(statement.date ? statement.date->sort_key() : kUndated,
                      std::string_view(statement.path), std::string_view(statement.document),
                      statement.page.value, stored.number);
  };
  return place(one) < place(other);
}

ThreadRows::ThreadRows(const Database& database)
    : database_(database),
      put_statement_(database,
                     "INSERT INTO statement (document, id, role, page, class, strength, explicit, "
                     "text, addressee, themes, refs, heading) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)") {}

std::string ThreadRows::meta(const char* name) const {
  SqlStatement row(database_, "SELECT value FROM meta WHERE name = ?");
  row.bind(0, name);
  return row.step() ? row.text(0) : std::string();
}

void ThreadRows::set_meta(const char* name, const std::string& value) const {
  SqlStatement row(database_, "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)");
  row.bind(0, name);
  row.bind(1, value);
  row.step();
}

std::map<DocumentId, std::string> ThreadRows::stamps() const {
  std::map<DocumentId, std::string> found;
  SqlStatement row(database_, "SELECT id, stamp FROM document");
  while (row.step()) found.emplace(row.text(0), row.text(1));
  return found;
}

std::uint32_t ThreadRows::put(const DocumentStatements& document,
                              const DocumentUnits& common) const {
  SqlStatement row(database_,
                   "INSERT INTO document (id, stamp, path, title, issuer, date, date_precision, "
                   "date_source, day, common) VALUES (?,?,?,?,?,?,?,?,?,?)");
  const Date date = document.date.value_or(Date());
  row.bind(0, document.id);
  row.bind(1, document.stamp);
  row.bind(2, document.path);
  row.bind(3, document.title);
  row.bind(4, document.issuer);
  row.bind(5, date.value);
  row.bind(6, static_cast<std::int64_t>(date.precision));
  row.bind(7, date.source);
  row.bind(8, std::int64_t{document.date ? date.sort_key() : 0});
  row.bind_bytes(9, common.bytes());
  row.step();
  return static_cast<std::uint32_t>(database_.inserted());
}

std::uint32_t ThreadRows::put(const Statement& statement, std::uint32_t document, Role role) {
  SqlStatement& row = put_statement_;
  row.reset();
  row.bind(0, std::int64_t{document});
  row.bind(1, statement.id);
  row.bind(2, static_cast<std::int64_t>(role));
  row.bind(3, std::int64_t{statement.page.value});
  row.bind(4, static_cast<std::int64_t>(statement.kind));
  row.bind(5, std::int64_t{statement.strength});
  row.bind(6, std::int64_t{statement.explicit_addressee ? 1 : 0});
  row.bind(7, statement.text);
  row.bind(8, join(statement.addressee, "\n"));
  row.bind(9, join(statement.themes, "\n"));
  row.bind(10, join(statement.references, "\n"));
  row.bind(11, statement.heading);
  row.step();
  return static_cast<std::uint32_t>(database_.inserted());
}

void ThreadRows::forget(std::uint32_t document) const {
  for (const char* sql :
       {"DELETE FROM pair WHERE early IN (SELECT number FROM statement WHERE "
        "document = ?)",
        "DELETE FROM pair WHERE late IN (SELECT number FROM statement WHERE "
        "document = ?)",
        "DELETE FROM statement WHERE document = ?", "DELETE FROM document WHERE number = ?"}) {
    SqlStatement row(database_, sql);
    row.bind(0, std::int64_t{document});
    row.step();
  }
}

std::uint32_t ThreadRows::last_statement() const {
  SqlStatement row(database_, "SELECT coalesce(max(number), 0) FROM statement");
  row.step();
  return number_in(row, 0);
}

std::optional<std::uint32_t> ThreadRows::document_number(const DocumentId& id) const {
  SqlStatement row(database_, "SELECT number FROM document WHERE id = ?");
  row.bind(0, id);
  if (!row.step()) return std::nullopt;
  return number_in(row, 0);
}

StoredDocument ThreadRows::document(std::uint32_t number) const {
  SqlStatement row(database_, selected(kDocumentColumns, "document WHERE number = ?"));
  row.bind(0, std::int64_t{number});
  if (!row.step()) {
    throw Error("threads-damaged", "a document of the threads is missing", {},
                "remove threads.db: it is made again");
  }
  return document_in(row);
}

std::vector<StoredDocument> ThreadRows::documents() const {
  std::vector<StoredDocument> found;
  SqlStatement row(database_, selected(kDocumentColumns, "document ORDER BY number"));
  while (row.step()) found.push_back(document_in(row));
  return found;
}

std::vector<StoredStatement> ThreadRows::statements_of(const StoredDocument& document) const {
  std::vector<StoredStatement> found;
  SqlStatement row(database_,
                   selected(kStatementColumns, "statement WHERE document = ? ORDER BY number"));
  row.bind(0, std::int64_t{document.number});
  while (row.step()) found.push_back(statement_in(row, document));
  return found;
}

std::optional<StoredStatement> ThreadRows::statement(std::uint32_t number) const {
  SqlStatement row(database_, selected(kStatementColumns, "statement WHERE number = ?"));
  row.bind(0, std::int64_t{number});
  if (!row.step()) return std::nullopt;
  return statement_in(row, document(number_in(row, 1)));
}

std::optional<StoredStatement> ThreadRows::statement(const std::string& id) const {
  SqlStatement row(database_, selected(kStatementColumns, "statement WHERE id = ?"));
  row.bind(0, id);
  if (!row.step()) return std::nullopt;
  return statement_in(row, document(number_in(row, 1)));
}

std::vector<StoredStatement> ThreadRows::statements(const std::set<std::uint32_t>& numbers,
                                                    const DocumentOf& document_of) const {
  std::vector<StoredStatement> found;
  SqlStatement row(database_, selected(kStatementColumns, "statement WHERE number = ?"));
  for (const std::uint32_t number : numbers) {
    row.reset();
    row.bind(0, std::int64_t{number});
    if (row.step()) found.push_back(statement_in(row, document_of(number_in(row, 1))));
  }
  return found;
}

std::vector<StoredStatement> ThreadRows::threaded() const {
  std::unordered_map<std::uint32_t, StoredDocument> known;
  for (StoredDocument& one : documents()) {
    const std::uint32_t number = one.number;
    known.emplace(number, std::move(one));
  }
  std::vector<StoredStatement> found;
  SqlStatement row(database_,
                   selected(kStatementColumns,
                            "statement WHERE role > 1 OR number IN (SELECT early FROM pair WHERE "
                            "kept = 1 UNION SELECT late FROM pair WHERE kept = 1) OR id IN (SELECT "
                            "seen FROM decided_end)"));
  while (row.step()) found.push_back(statement_in(row, known.at(number_in(row, 1))));
  return found;
}

}  // namespace speerpunt
