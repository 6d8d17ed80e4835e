// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/decisions/decisions.hh"

#include <cstdio>
#include <ctime>
#include <random>
#include <string>
#include <system_error>

#include "corpus/error.hh"
#include "query/decisions/schema.hh"
#include "query/sqlite/database.hh"

namespace speerpunt {
namespace {

using Clock = std::chrono::system_clock;

constexpr const char* kColumns =
    "id, time, author, kind, value, reason, undoes, "
    "text_hash, text, document, path, page, occurrence, issuer, "
    "was_class, was_addressee, was_strength, was_confidence, was_cue, "
    "other_text_hash, other_text, other_document, other_path, other_page, other_occurrence, "
    "other_issuer";
constexpr const char* kValues = "?,?,?,?,?,?,?, ?,?,?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?,?,?";
constexpr int kAbout = 7;  // the first column of the key
constexpr int kWas = 14;
constexpr int kOther = 19;

std::string in_utc(Clock::time_point moment) {
  const auto since =
      std::chrono::duration_cast<std::chrono::milliseconds>(moment.time_since_epoch());
  const std::time_t seconds = since.count() / 1000;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char day[32];
  std::strftime(day, sizeof day, "%Y-%m-%dT%H:%M:%S", &parts);
  char text[48];
  std::snprintf(text, sizeof text, "%s.%03dZ", day, static_cast<int>(since.count() % 1000));
  return text;
}

std::string new_id() {
  std::random_device source;
  std::string id;
  for (int part = 0; part < 4; ++part) {
    char digits[16];
    std::snprintf(digits, sizeof digits, "%08x", source());
    id += digits;
  }
  return id;
}

void bind_key(SqlStatement& statement, int first, const RecommendationKey& key) {
  statement.bind(first, key.text_hash);
  statement.bind(first + 1, key.text);
  statement.bind(first + 2, key.document);
  statement.bind(first + 3, key.path);
  statement.bind(first + 4, std::int64_t{key.page});
  statement.bind(first + 5, std::int64_t{key.occurrence});
  statement.bind(first + 6, key.issuer);
}

RecommendationKey key_in(const SqlStatement& row, int first) {
  return {row.text(first),
          row.text(first + 1),
          row.text(first + 2),
          row.text(first + 3),
          static_cast<int>(row.integer(first + 4)),
          static_cast<int>(row.integer(first + 5)),
          row.text(first + 6)};
}

Decision decision_in(const SqlStatement& row, const std::string& file) {
  const auto kind = decision_kind(row.text(3));
  const auto was = recommendation_class(row.text(kWas));
  if (!kind || !was)
    throw Error("decisions-damaged", "a line of the decisions cannot be read", file,
                "run `speerpunt doctor --repair`: it saves all lines that can still be read");
  Decision decision;
  decision.id = row.text(0);
  decision.time = row.text(1);
  decision.author = row.text(2);
  decision.kind = *kind;
  decision.value = row.text(4);
  decision.reason = row.text(5);
  decision.undoes = row.text(6);
  decision.about = key_in(row, kAbout);
  decision.was = {*was, addressees_of(row.text(kWas + 1)), static_cast<int>(row.integer(kWas + 2)),
                  row.real(kWas + 3), row.text(kWas + 4)};
  if (!row.is_null(kOther)) decision.other = key_in(row, kOther);
  return decision;
}

// A line that is there already stays; true: it was not.
bool insert(const Database& database, SqlStatement& statement, const Decision& decision) {
  check(decision);
  statement.reset();
  statement.bind(0, decision.id);
  statement.bind(1, decision.time);
  statement.bind(2, decision.author);
  statement.bind(3, name_of(decision.kind));
  statement.bind(4, decision.value);
  statement.bind(5, decision.reason);
  statement.bind(6, decision.undoes);
  bind_key(statement, kAbout, decision.about);
  statement.bind(kWas, name_of(decision.was.kind));
  statement.bind(kWas + 1, joined_addressees(decision.was.addressee));
  statement.bind(kWas + 2, std::int64_t{decision.was.strength});
  statement.bind(kWas + 3, decision.was.confidence);
  statement.bind(kWas + 4, decision.was.cue);
  if (decision.other) bind_key(statement, kOther, *decision.other);
  statement.step();
  return database.changes() == 1;
}

std::string insertion() {
  return "INSERT INTO decision (" + std::string(kColumns) + ") VALUES (" + kValues +
         ") ON CONFLICT (id) DO NOTHING";
}

// A clock that was put back must not make a later word count for less than an earlier one.
std::string time_after(const Database& database, const std::string& text_hash) {
  std::string now = in_utc(Clock::now());
  SqlStatement latest(database, "SELECT max(time) FROM decision WHERE text_hash = ?");
  latest.bind(0, text_hash);
  if (!latest.step() || latest.is_null(0) || latest.text(0) < now) return now;
  const std::string last = latest.text(0);
  std::tm parts{};
  int milliseconds = 0;
  if (std::sscanf(last.c_str(), "%d-%d-%dT%d:%d:%d.%dZ", &parts.tm_year, &parts.tm_mon,
                  &parts.tm_mday, &parts.tm_hour, &parts.tm_min, &parts.tm_sec, &milliseconds) != 7)
    return now;
  parts.tm_year -= 1900;
  parts.tm_mon -= 1;
  return in_utc(Clock::from_time_t(timegm(&parts)) + std::chrono::milliseconds(milliseconds + 1));
}

bool has_decisions(const std::filesystem::path& file) {
  std::error_code code;
  return std::filesystem::exists(std::filesystem::symlink_status(file, code));
}

}  // namespace

struct Decisions::Impl {
  std::string file;
  Database database;
};

std::filesystem::path decisions_file(const Workspace& workspace) {
  return workspace.root() / "decisions.db";
}

Decisions::Decisions(const std::filesystem::path& file, std::chrono::milliseconds wait)
    : impl_(new Impl{file.string(),
                     {file, {"decisions", kDecisionsApplication, kSchemaSteps}, wait}}) {}
Decisions::~Decisions() = default;

std::vector<Decision> Decisions::all() const {
  std::vector<Decision> found;
  SqlStatement rows(impl_->database,
                    "SELECT " + std::string(kColumns) + " FROM decision ORDER BY sequence");
  while (rows.step()) found.push_back(decision_in(rows, impl_->file));
  return found;
}

std::size_t Decisions::count() const {
  SqlStatement last(impl_->database, "SELECT max(sequence) FROM decision");
  last.step();
  return last.is_null(0) ? 0 : static_cast<std::size_t>(last.integer(0));
}

Decision Decisions::add(Decision decision) {
  Database::Transaction transaction(impl_->database);
  decision.id = new_id();
  decision.time = time_after(impl_->database, decision.about.text_hash);
  SqlStatement statement(impl_->database, insertion());
  if (!insert(impl_->database, statement, decision))
    throw Error("decisions-failed", "two decisions got the same id", impl_->file);
  transaction.commit();
  return decision;
}

Decisions::Merged Decisions::merge(const std::vector<Decision>& lines) {
  const std::string soon = in_utc(Clock::now() + std::chrono::hours(24));  // clocks differ
  for (const Decision& line : lines)
    if (line.time > soon)
      throw Error("decision-invalid", "a decision of " + line.time + " is yet to be made", {},
                  "set the clock of this computer, or the time of that line");
  return restore(lines);
}

Decisions::Merged Decisions::restore(const std::vector<Decision>& lines) {
  Database::Transaction transaction(impl_->database);
  SqlStatement statement(impl_->database, insertion());
  Merged merged;
  for (const Decision& line : lines)
    ++(insert(impl_->database, statement, line) ? merged.added : merged.known);
  transaction.commit();
  return merged;
}

// Lines are only added.
std::string decisions_state(const Workspace& workspace) {
  const std::filesystem::path file = decisions_file(workspace);
  return std::to_string(has_decisions(file) ? Decisions(file).count() : 0);
}

std::vector<Decision> read_decisions(const Workspace& workspace) {
  const std::filesystem::path file = decisions_file(workspace);
  return has_decisions(file) ? Decisions(file).all() : std::vector<Decision>();
}

}  // namespace speerpunt
