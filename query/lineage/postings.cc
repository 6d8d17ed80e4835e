// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/postings.hh"

#include <algorithm>
#include <cstring>

namespace speerpunt {
namespace {

constexpr std::size_t kMostLists = 2'000'000;  // kept in memory between two writes
constexpr std::size_t kInRow = 500;            // fits in one page of SQLite
constexpr int kRowBits = 20;
constexpr int kRoleBits = 2;

constexpr std::size_t place(Role role) {
  return static_cast<std::size_t>(role);
}

// Rows of one list stand beside one another.
std::int64_t row_key(std::uint32_t unit, std::size_t role, std::size_t row) {
  const std::uint64_t list = (std::uint64_t{unit} << kRoleBits) | role;
  return static_cast<std::int64_t>((list << kRowBits) | row);
}

std::size_t row_in(std::int64_t key) {
  return static_cast<std::size_t>(key) & ((std::size_t{1} << kRowBits) - 1);
}

std::vector<Posting> postings_in(std::string_view bytes) {
  std::vector<Posting> found(bytes.size() / sizeof(Posting));
  if (!found.empty()) std::memcpy(found.data(), bytes.data(), found.size() * sizeof(Posting));
  return found;
}

bool before(const Posting& one, std::uint32_t statement) {
  return one.statement < statement;
}

}  // namespace

Postings::Postings(const Database& database, std::size_t longest)
    : longest_(longest),
      last_row_(database,
                "SELECT key, statements FROM posting WHERE key BETWEEN ? AND ? ORDER BY key DESC "
                "LIMIT 1"),
      rows_before_(database,
                   "SELECT statements FROM posting WHERE key BETWEEN ? AND ? ORDER BY key"),
      put_(database, "INSERT OR REPLACE INTO posting (key, statements) VALUES (?, ?)"),
      forget_(database, "DELETE FROM posting WHERE key BETWEEN ? AND ?") {
  SqlStatement any(database, "SELECT 1 FROM posting LIMIT 1");
  empty_ = !any.step();
}

bool Postings::is_common(const Lists& lists) const {
  const std::size_t recommend = lists.of[place(Role::kRecommends)].size();
  const std::size_t rest =
      lists.of[place(Role::kDone)].size() + lists.of[place(Role::kOther)].size();
  return std::max(recommend, rest) > longest_;
}

void Postings::read_end(std::uint32_t unit, std::size_t role, List& list) {
  last_row_.reset();
  last_row_.bind(0, row_key(unit, role, 0));
  last_row_.bind(1, row_key(unit, role + 1, 0) - 1);
  if (!last_row_.step()) return;
  list.left_out = row_in(last_row_.integer(0)) * kInRow;
  list.kept = postings_in(last_row_.text(1));
  last_row_.reset();
  list.stored = list.size();
  if (list.size() <= longest_) read_rest(unit, role, list);
}

void Postings::read_rest(std::uint32_t unit, std::size_t role, List& list) {
  if (list.left_out == 0) return;
  std::vector<Posting> all;
  rows_before_.reset();
  rows_before_.bind(0, row_key(unit, role, 0));
  rows_before_.bind(1, row_key(unit, role, list.left_out / kInRow) - 1);
  while (rows_before_.step()) {
    const std::vector<Posting> row = postings_in(rows_before_.text(0));
    all.insert(all.end(), row.begin(), row.end());
  }
  all.insert(all.end(), list.kept.begin(), list.kept.end());
  list.kept = std::move(all);
  list.left_out = 0;
}

Postings::Lists& Postings::lists(std::uint32_t unit) {
  const auto [at, added] = lists_.try_emplace(unit);
  Lists& found = at->second;
  if (!added || empty_) return found;
  for (std::size_t role = 0; role < kRoles; ++role) read_end(unit, role, found.of[role]);
  found.was_common = is_common(found);
  return found;
}

std::span<const Posting> Postings::find(std::uint32_t unit, Role role) const {
  const auto at = lists_.find(unit);
  if (at == lists_.end() || is_common(at->second)) return {};
  return at->second.of[place(role)].kept;
}

Postings::List& Postings::changing(std::uint32_t unit, Role role) {
  Lists& found = lists(unit);
  if (!found.changed) changed_.push_back(unit);
  found.changed = true;
  return found.of[place(role)];
}

void Postings::add(std::uint32_t unit, Role role, Posting posting) {
  List& into = changing(unit, role);
  if (into.left_out > 0 && posting.statement < into.kept.front().statement)
    read_rest(unit, place(role), into);
  const auto at = std::lower_bound(into.kept.begin(), into.kept.end(), posting.statement, before);
  const auto where = into.left_out + static_cast<std::size_t>(at - into.kept.begin());
  into.changed_from = std::min(into.changed_from, where);
  into.kept.insert(at, posting);
}

void Postings::remove(std::uint32_t unit, Role role, std::uint32_t statement) {
  List& from = changing(unit, role);
  read_rest(unit, place(role), from);
  const auto at = std::lower_bound(from.kept.begin(), from.kept.end(), statement, before);
  if (at == from.kept.end() || at->statement != statement) return;
  const auto where = static_cast<std::size_t>(at - from.kept.begin());
  from.changed_from = std::min(from.changed_from, where);
  from.kept.erase(at);
}

std::set<std::uint32_t> Postings::unsettled() {
  std::set<std::uint32_t> found;
  for (const std::uint32_t unit : changed_) {
    Lists& one = lists_.at(unit);
    if (is_common(one) == one.was_common) continue;
    one.was_common = !one.was_common;
    for (const Posting& posting : one.of[place(Role::kRecommends)].kept)
      found.insert(posting.statement);
  }
  return found;
}

void Postings::write(std::uint32_t unit, std::size_t role, List& list) {
  const std::span<const Posting> kept(list.kept);
  const std::size_t rows = (list.size() + kInRow - 1) / kInRow;
  for (std::size_t row = list.changed_from / kInRow; row < rows; ++row) {
    const std::size_t first = row * kInRow - list.left_out;
    const auto in_row = kept.subspan(first, std::min(kInRow, kept.size() - first));
    put_.reset();
    put_.bind(0, row_key(unit, role, row));
    put_.bind_bytes(1, {reinterpret_cast<const char*>(in_row.data()), in_row.size_bytes()});
    put_.step();
  }
  if (list.size() < list.stored) {
    forget_.reset();
    forget_.bind(0, row_key(unit, role, rows));
    forget_.bind(1, row_key(unit, role + 1, 0) - 1);
    forget_.step();
  }
  list.stored = list.size();
  list.changed_from = kUnchanged;
  if (list.size() > longest_ && rows > 1) {
    const std::size_t left_out = (rows - 1) * kInRow;
    list.kept.erase(list.kept.begin(),
                    list.kept.begin() + static_cast<std::ptrdiff_t>(left_out - list.left_out));
    list.kept.shrink_to_fit();
    list.left_out = left_out;
  }
}

void Postings::write() {
  std::sort(changed_.begin(), changed_.end());
  for (const std::uint32_t unit : changed_) {
    Lists& one = lists_.at(unit);
    one.changed = false;
    for (std::size_t role = 0; role < kRoles; ++role) {
      if (one.of[role].changed_from != kUnchanged) write(unit, role, one.of[role]);
    }
  }
  changed_.clear();
  if (lists_.size() > kMostLists) {
    lists_.clear();
    empty_ = false;
  }
}

}  // namespace speerpunt
