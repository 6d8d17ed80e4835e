// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rows of documents and statements in <workspace>/threads.db.
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "query/lineage/linking.hh"
#include "query/lineage/statement.hh"
#include "query/sqlite/database.hh"

namespace speerpunt {

// A document with its statements.
struct DocumentStatements {
  DocumentId id;
  std::string stamp;  // another one: its statements changed
  std::string path;
  std::string title;
  std::string issuer;
  std::optional<Date> date;
  std::vector<Statement> statements;
};

struct StoredDocument {
  std::uint32_t number = 0;
  DocumentId id;
  std::string path;
  std::string title;
  std::string issuer;
  std::optional<Date> date;
  int day = 0;
  DocumentUnits common;
};

struct StoredStatement {
  std::uint32_t number = 0;
  std::uint32_t document = 0;
  Role role = Role::kOther;
  Statement statement;
};

// By date (unknown ones last), then path, then place in the document.
bool is_before(const StoredStatement& one, const StoredStatement& other);

class ThreadRows {
 public:
  explicit ThreadRows(const Database& database);

  std::string meta(const char* name) const;  // empty: not set
  void set_meta(const char* name, const std::string& value) const;

  std::map<DocumentId, std::string> stamps() const;
  std::uint32_t put(const DocumentStatements& document, const DocumentUnits& common) const;
  std::uint32_t put(const Statement& statement, std::uint32_t document, Role role);
  void forget(std::uint32_t document) const;  // with its statements

  std::uint32_t last_statement() const;  // the highest number

  std::optional<std::uint32_t> document_number(const DocumentId& id) const;
  StoredDocument document(std::uint32_t number) const;  // throws Error "threads-damaged"
  std::vector<StoredDocument> documents() const;
  // With what the document says of them.
  std::vector<StoredStatement> statements_of(const StoredDocument& document) const;
  std::optional<StoredStatement> statement(std::uint32_t number) const;
  // Those that are there, in the order of their numbers.
  using DocumentOf = std::function<const StoredDocument&(std::uint32_t)>;
  std::vector<StoredStatement> statements(const std::set<std::uint32_t>& numbers,
                                          const DocumentOf& document_of) const;
  std::optional<StoredStatement> statement(const std::string& id) const;
  // Recommendations, what says that nothing is left to be done, and what is linked.
  std::vector<StoredStatement> threaded() const;

 private:
  const Database& database_;
  SqlStatement put_statement_;
};

}  // namespace speerpunt
