// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which statements have a rare unit of meaning: the inverted index by which candidates are found.
#include <array>
#include <cstdint>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

#include "query/lineage/linking.hh"
#include "query/sqlite/database.hh"

namespace speerpunt {

struct Posting {
  std::uint32_t statement = 0;
  float weight = 0;  // of the unit in it, against all that it is asked by
  bool operator==(const Posting&) const = default;
};

class Postings {
 public:
  // `database` must outlive it. A unit with a list longer than `longest` is common: it finds
  // nobody.
  Postings(const Database& database, std::size_t longest);

  void load(std::uint32_t unit) { lists(unit); }
  // Statements with that role and a loaded unit; empty if it is common.
  std::span<const Posting> find(std::uint32_t unit, Role role) const;

  void add(std::uint32_t unit, Role role, Posting posting);
  void remove(std::uint32_t unit, Role role, std::uint32_t statement);
  // Recommendations whose candidates changed because one of their units became common or ceased to
  // be, since the last call.
  std::set<std::uint32_t> unsettled();
  void write();  // what changed, to the database

 private:
  // By statement. Of one that is too long to find anybody only the end is kept in memory.
  struct List {
    std::size_t left_out = 0;  // before `kept`; whole rows
    std::vector<Posting> kept;
    std::size_t stored = 0;                 // in the database
    std::size_t changed_from = kUnchanged;  // place
    std::size_t size() const { return left_out + kept.size(); }
  };
  struct Lists {
    std::array<List, kRoles> of;  // by role
    bool changed = false;
    bool was_common = false;
  };
  static constexpr std::size_t kUnchanged = static_cast<std::size_t>(-1);

  Lists& lists(std::uint32_t unit);
  List& changing(std::uint32_t unit, Role role);
  bool is_common(const Lists& lists) const;
  void read_end(std::uint32_t unit, std::size_t role, List& list);
  void read_rest(std::uint32_t unit, std::size_t role, List& list);
  void write(std::uint32_t unit, std::size_t role, List& list);

  std::size_t longest_;
  bool empty_ = false;  // the database had none at all when it was opened
  SqlStatement last_row_;
  SqlStatement rows_before_;
  SqlStatement put_;
  SqlStatement forget_;
  std::unordered_map<std::uint32_t, Lists> lists_;
  std::vector<std::uint32_t> changed_;
};

}  // namespace speerpunt
