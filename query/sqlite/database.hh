// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A file of SQLite, without SQLite's types: opening, schema, statements.
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace speerpunt {

class Database;

// What a file is for.
struct DatabaseKind {
  std::string name;                    // begins the codes of its Errors: "decisions"
  int application = 0;                 // in the head of the file
  std::span<const char* const> steps;  // from an empty file to the present schema
  bool lasting = true;                 // what is in it cannot be made again
};

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
  void bind_bytes(int parameter, std::string_view bytes);
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

// Throws Error with the name of the kind in its code: "decisions-locked", "-newer", "-damaged" (the
// file is left as it is), "-unwritable", "-failed"; "disk-full".
class Database {
 public:
  // Makes the file if it is not there; one of an older schema is brought up to date.
  Database(const std::filesystem::path& file, DatabaseKind kind, std::chrono::milliseconds wait);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void run(const char* sql) const;
  std::int64_t changes() const;   // rows of the last statement
  std::int64_t inserted() const;  // number of the row that was put in last

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

  // While it is there, all that is read is of the same moment, and others cannot write.
  class Snapshot {
   public:
    explicit Snapshot(const Database& database);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

   private:
    const Database& database_;
  };

 private:
  friend class SqlStatement;
  void bring_up_to_date() const;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace speerpunt
