// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a recommendation changed from one source to a later one, with what shows it.
#include <string>
#include <string_view>
#include <vector>

#include "query/lineage/statement.hh"

namespace speerpunt {

enum class Change {
  kNew,          // nieuw: no earlier source has it
  kRepeated,     // herhaald
  kSharpened,    // aangescherpt
  kWeakened,     // afgezwakt
  kChanged,      // gewijzigd
  kFulfilled,    // ingevuld: the later source says that it happened; a proposal
  kDisappeared,  // verdwenen: its issuer wrote on the subject later without it; a proposal
};

std::string_view name_of(Change change);

struct ChangeEvidence {
  // strength, deadline, actor, scope, instrument, number, reference, name, done
  std::string what;
  std::string before;  // empty: it was not there
  std::string after;
  bool operator==(const ChangeEvidence&) const = default;
};

struct JudgedChange {
  Change change = Change::kRepeated;
  std::vector<ChangeEvidence> evidence;
  bool operator==(const JudgedChange&) const = default;
};

// Of two statements that ask the same. `likeness`, 0..1: how alike they are in words.
JudgedChange judge_change(const Statement& from, const Statement& to, double likeness);

// The words by which a sentence says that something happened ("is ingevoerd"); empty: it does not.
std::string says_it_happened(std::string_view text);

}  // namespace speerpunt
