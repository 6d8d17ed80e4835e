// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The file of decisions as SQLite sees it, without SQLite's types: opening, schema, statements.
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace speerpunt {

class Database;

// A prepared statement. Parameters and columns count from 0.
class SqlStatement {
 public:
  SqlStatement(const Database& database, std::string_view sql);
  ~SqlStatement();
  SqlStatement(const SqlStatement&) = delete;
  SqlStatement& operator=(const SqlStatement&) = delete;

  void bind(int parameter, std::string_view text);
  void bind(int parameter, std::int64_t number);
  void bind(int parameter, double number);
  bool step();  // true: there is a row
  void reset();
  bool is_null(int column) const;
  std::string text(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Throws the Errors of decisions.hh.
class Database {
 public:
  Database(const std::filesystem::path& file, std::chrono::milliseconds wait);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void run(const char* sql) const;
  std::int64_t changes() const;  // rows of the last statement

  // Takes the right to write at once; gives it back, and with it what was written, unless kept.
  class Transaction {
   public:
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();  // on the disk when it returns

   private:
    const Database& database_;
    bool open_ = true;
  };

 private:
  friend class SqlStatement;
  void bring_up_to_date() const;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace speerpunt
