// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/postings.hh"

#include <algorithm>
#include <cstring>

namespace speerpunt {
namespace {

constexpr std::size_t kMostLists = 2'000'000;  // kept in memory between two writes

constexpr std::size_t place(Role role) {
  return static_cast<std::size_t>(role);
}

bool before(const Posting& one, std::uint32_t statement) {
  return one.statement < statement;
}

}  // namespace

Postings::Postings(const Database& database, std::size_t longest)
    : database_(database), longest_(longest) {
  SqlStatement any(database_, "SELECT 1 FROM posting LIMIT 1");
  empty_ = !any.step();
}

bool Postings::is_common(const Lists& lists) const {
  const std::size_t recommend = lists.of[place(Role::kRecommends)].size();
  const std::size_t rest =
      lists.of[place(Role::kDone)].size() + lists.of[place(Role::kOther)].size();
  return std::max(recommend, rest) > longest_;
}

// A row: how many of each role, then these; little-endian.
Postings::Lists& Postings::lists(std::uint32_t unit) {
  const auto [at, added] = lists_.try_emplace(unit);
  Lists& found = at->second;
  if (!added || empty_) return found;
  SqlStatement row(database_, "SELECT statements FROM posting WHERE key = ?");
  row.bind(0, std::int64_t{unit});
  if (!row.step()) return found;
  const std::string bytes = row.text(0);
  std::array<std::uint32_t, kRoles> counts{};
  if (bytes.size() < sizeof counts) return found;
  std::memcpy(counts.data(), bytes.data(), sizeof counts);
  const char* postings = bytes.data() + sizeof counts;
  std::size_t left = (bytes.size() - sizeof counts) / sizeof(Posting);
  for (std::size_t role = 0; role < kRoles; ++role) {
    const std::size_t count = std::min<std::size_t>(counts[role], left);
    if (count == 0) continue;  // an empty list has no place to copy to
    found.of[role].resize(count);
    std::memcpy(found.of[role].data(), postings, count * sizeof(Posting));
    postings += count * sizeof(Posting);
    left -= count;
  }
  found.was_common = is_common(found);
  return found;
}

std::span<const Posting> Postings::find(std::uint32_t unit, Role role) const {
  const auto at = lists_.find(unit);
  if (at == lists_.end() || is_common(at->second)) return {};
  return at->second.of[place(role)];
}

Postings::Lists& Postings::changing(std::uint32_t unit) {
  Lists& found = lists(unit);
  if (!found.changed) changed_.push_back(unit);
  found.changed = true;
  return found;
}

void Postings::add(std::uint32_t unit, Role role, Posting posting) {
  auto& into = changing(unit).of[place(role)];
  into.insert(std::lower_bound(into.begin(), into.end(), posting.statement, before), posting);
}

void Postings::remove(std::uint32_t unit, Role role, std::uint32_t statement) {
  auto& from = changing(unit).of[place(role)];
  const auto at = std::lower_bound(from.begin(), from.end(), statement, before);
  if (at != from.end() && at->statement == statement) from.erase(at);
}

std::set<std::uint32_t> Postings::unsettled() {
  std::set<std::uint32_t> found;
  for (const std::uint32_t unit : changed_) {
    Lists& one = lists_.at(unit);
    if (is_common(one) == one.was_common) continue;
    one.was_common = !one.was_common;
    for (const Posting& posting : one.of[place(Role::kRecommends)]) found.insert(posting.statement);
  }
  return found;
}

void Postings::write() {
  SqlStatement put(database_, "INSERT OR REPLACE INTO posting (key, statements) VALUES (?, ?)");
  std::sort(changed_.begin(), changed_.end());
  for (const std::uint32_t unit : changed_) {
    Lists& one = lists_.at(unit);
    one.changed = false;
    std::array<std::uint32_t, kRoles> counts{};
    for (std::size_t role = 0; role < kRoles; ++role)
      counts[role] = static_cast<std::uint32_t>(one.of[role].size());
    std::string bytes(reinterpret_cast<const char*>(counts.data()), sizeof counts);
    for (const auto& list : one.of) {
      bytes.append(reinterpret_cast<const char*>(list.data()), list.size() * sizeof(Posting));
    }
    put.reset();
    put.bind(0, std::int64_t{unit});
    put.bind_bytes(1, bytes);
    put.step();
  }
  changed_.clear();
  if (lists_.size() > kMostLists) {
    lists_.clear();
    empty_ = false;
  }
}

}  // namespace speerpunt
