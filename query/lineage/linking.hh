// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which statement is the continuation of which earlier one.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "query/lineage/meaning.hh"
#include "query/lineage/statement.hh"
#include "query/lineage/statement_pair.hh"

namespace speerpunt {

struct LinkSettings {
  double least_stored = .2;    // probability of the two alone
  double least = .6;           // to be linked
  double least_related = .35;  // in documents that have surer links
  double sure = .8;
  double literal = .6;  // likeness of what is no recommendation, and does not say that it happened
  double least_shared = .18;  // of the weight of what a statement is asked by
  // The same with one that is linked only where it is literally the same. Of 200 real documents
  // this leaves out one in a thousand of the pairs that .18 finds, and eight of ten that are none.
  double least_shared_literal = .3;
  std::size_t longest_list = 800;  // statements with one unit; more: it is common
};

// What a statement can be in a thread.
enum class Role {
  kOther = 0,       // only where it is literally the same
  kDone = 1,        // says that something happened
  kRecommends = 2,  // also a provision of a law
};
inline constexpr std::size_t kRoles = 3;
Role role_of(const Statement& statement);

// The units by which candidates of a statement are found, and their weights; their squares sum up
// to 1.
WeighedUnits asked_units(const Meaning& meaning, Role role);

// What is needed of a statement to judge a pair.
struct PairSide {
  std::uint32_t statement = 0;
  std::uint32_t document = 0;
  int day = 0;  // 0: not known
  Role role = Role::kOther;
  const Meaning* meaning = nullptr;
};

// True: both may ask the same, as far as these two alone can tell, and `pair` says how surely. Only
// of documents with different days, and only where one of both recommends.
bool judge_pair(const PairSide& one, const PairSide& other, const LinkSettings& settings,
                StatementPair& pair);

// A pair of which the ids tell who they are in whatever order documents were added.
struct NamedPair {
  StatementPair pair;
  std::string early_id;
  std::string late_id;
  bool confirmed = false;  // by a person
  bool rejected = false;
};

// Which pairs of two documents are links: each statement has one partner, the surest, with what the
// order of the sure ones says (alignment.hh); what a person said goes before.
std::vector<StatementPair> links_among(std::vector<NamedPair> pairs, const LinkSettings& settings);

}  // namespace speerpunt
