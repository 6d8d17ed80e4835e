// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/sqlite/database.hh"

#include <sqlite3.h>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

constexpr const char* kKeepHint =
    "run `speerpunt doctor --repair`: it saves all lines that can still be read";
constexpr const char* kRemoveHint = "the file may be removed: it is made again";

const char* hint_of(const DatabaseKind& kind) {
  return kind.lasting ? kKeepHint : kRemoveHint;
}

[[noreturn]] void fail(int code, sqlite3* handle, const std::string& file,
                       const DatabaseKind& kind) {
  const std::string said = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(kind.name + "-locked", "another process is writing " + kind.name, file,
                  "wait until it is done and try again");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw Error(kind.name + "-damaged", "the file of " + kind.name + " is damaged: " + said, file,
                  hint_of(kind));
    case SQLITE_FULL:
      throw Error("disk-full", "the disk is full; what was said last was not stored", file,
                  "make room and try again");
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      throw Error(kind.name + "-unwritable", "cannot write " + kind.name + ": " + said, file,
                  "check that you may write in the workspace");
    default:
      throw Error(kind.name + "-failed", "SQLite says: " + said, file);
  }
}

}  // namespace

struct Database::Impl {
  std::string file;
  DatabaseKind kind;
  sqlite3* handle = nullptr;
  ~Impl() { sqlite3_close_v2(handle); }
  void need(int code) const {
    if (code != SQLITE_OK) fail(code, handle, file, kind);
  }
};

struct SqlStatement::Impl {
  const Database::Impl* database = nullptr;
  sqlite3_stmt* handle = nullptr;
  ~Impl() { sqlite3_finalize(handle); }
};

SqlStatement::SqlStatement(const Database& database, std::string_view sql)
    : impl_(std::make_unique<Impl>()) {
  impl_->database = database.impl_.get();
  impl_->database->need(sqlite3_prepare_v2(impl_->database->handle, sql.data(),
                                           static_cast<int>(sql.size()), &impl_->handle, nullptr));
}
SqlStatement::~SqlStatement() = default;

void SqlStatement::bind(int parameter, std::string_view text) {
  // An empty view may point nowhere, which SQLite would take for NULL.
  const char* bytes = text.empty() ? "" : text.data();
  impl_->database->need(
      sqlite3_bind_text64(impl_->handle, parameter + 1, bytes, text.size(),
                          SQLITE_TRANSIENT,  // NOLINT(cppcoreguidelines-pro-type-cstyle-cast)
                          SQLITE_UTF8));
}
void SqlStatement::bind(int parameter, std::int64_t number) {
  impl_->database->need(sqlite3_bind_int64(impl_->handle, parameter + 1, number));
}
void SqlStatement::bind(int parameter, double number) {
  impl_->database->need(sqlite3_bind_double(impl_->handle, parameter + 1, number));
}

void SqlStatement::bind_bytes(int parameter, std::string_view bytes) {
  impl_->database->need(sqlite3_bind_blob64(
      impl_->handle, parameter + 1, bytes.empty() ? "" : bytes.data(), bytes.size(),
      SQLITE_TRANSIENT));  // NOLINT(cppcoreguidelines-pro-type-cstyle-cast)
}

bool SqlStatement::step() {
  const int code = sqlite3_step(impl_->handle);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE)
    fail(code, impl_->database->handle, impl_->database->file, impl_->database->kind);
  return false;
}
void SqlStatement::reset() {
  sqlite3_reset(impl_->handle);
  sqlite3_clear_bindings(impl_->handle);
}

bool SqlStatement::is_null(int column) const {
  return sqlite3_column_type(impl_->handle, column) == SQLITE_NULL;
}
std::string SqlStatement::text(int column) const {
  const void* bytes = sqlite3_column_blob(impl_->handle, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(impl_->handle, column));
  return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
}
std::int64_t SqlStatement::integer(int column) const {
  return sqlite3_column_int64(impl_->handle, column);
}
double SqlStatement::real(int column) const {
  return sqlite3_column_double(impl_->handle, column);
}

Database::Database(const std::filesystem::path& file, DatabaseKind kind,
                   std::chrono::milliseconds wait)
    : impl_(std::make_unique<Impl>()) {
  impl_->file = file.string();
  impl_->kind = std::move(kind);
  impl_->need(sqlite3_open_v2(file.c_str(), &impl_->handle,
                              SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE,
                              nullptr));
  impl_->need(sqlite3_busy_timeout(impl_->handle, static_cast<int>(wait.count())));
  // A journal that is removed at the end, and not WAL: one file to copy, and it works on a network
  // disk. EXTRA: the folder is synced too, so that a line that was said to be stored is.
  run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
  run(impl_->kind.lasting ? "PRAGMA synchronous = EXTRA"
                          : "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536");
  bring_up_to_date();
}
Database::~Database() = default;

void Database::run(const char* sql) const {
  impl_->need(sqlite3_exec(impl_->handle, sql, nullptr, nullptr, nullptr));
}

std::int64_t Database::changes() const {
  return sqlite3_changes64(impl_->handle);
}

std::int64_t Database::inserted() const {
  return sqlite3_last_insert_rowid(impl_->handle);
}

namespace {

std::int64_t number(const Database& database, const char* pragma) {
  SqlStatement statement(database, pragma);
  return statement.step() ? statement.integer(0) : 0;
}

bool is_empty(const Database& database) {
  return number(database, "SELECT count(*) FROM sqlite_schema") == 0 &&
         number(database, "PRAGMA user_version") == 0 &&
         number(database, "PRAGMA application_id") == 0;
}

}  // namespace

// Nothing is written into a file that is not known for ours.
void Database::bring_up_to_date() const {
  const DatabaseKind& kind = impl_->kind;
  const auto newest = static_cast<int>(kind.steps.size());
  const auto schema = [&] {
    if (is_empty(*this)) return 0;
    const std::int64_t found = number(*this, "PRAGMA user_version");
    if (number(*this, "PRAGMA application_id") != kind.application || found < 1)
      throw Error(kind.name + "-damaged", "the file is not one of " + kind.name, impl_->file,
                  hint_of(kind));
    if (found > newest)
      throw Error(kind.name + "-newer",
                  "the " + kind.name + " have schema " + std::to_string(found) +
                      ", this program knows up to " + std::to_string(newest),
                  impl_->file, "use the newer speerpunt that wrote them");
    return static_cast<int>(found);
  };
  if (schema() == newest) {
    if (!kind.lasting) return;
    SqlStatement check(*this, "PRAGMA quick_check(1)");
    if (!check.step() || check.text(0) != "ok")
      throw Error(kind.name + "-damaged",
                  "the file of " + kind.name + " is damaged: " + check.text(0), impl_->file,
                  kKeepHint);
    return;
  }
  Transaction transaction(*this);
  // Asked again: another process may have been first.
  for (int step = schema(); step < newest; ++step) run(kind.steps[static_cast<std::size_t>(step)]);
  run(("PRAGMA user_version = " + std::to_string(newest)).c_str());
  run(("PRAGMA application_id = " + std::to_string(kind.application)).c_str());
  transaction.commit();
}

Database::Transaction::Transaction(const Database& database) : database_(database) {
  database_.run("BEGIN IMMEDIATE");
}
Database::Transaction::~Transaction() {
  if (open_) sqlite3_exec(database_.impl_->handle, "ROLLBACK", nullptr, nullptr, nullptr);
}
void Database::Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

Database::Snapshot::Snapshot(const Database& database) : database_(database) {
  database_.run("BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1");  // BEGIN alone waits for a look
}
Database::Snapshot::~Snapshot() {
  sqlite3_exec(database_.impl_->handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace speerpunt
