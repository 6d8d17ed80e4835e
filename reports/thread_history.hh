// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Threads of recommendations as they are told: what was asked first and what came of it.
#include <cstddef>
#include <string>
#include <vector>

#include "query/lineage/lineage.hh"

namespace speerpunt {

struct ThreadEvent {
  Change change = Change::kNew;
  std::size_t statement = 0;  // its place; of a thread that ended: the sentence that speaks for it
  std::vector<ChangeEvidence> evidence = {};
  bool proposal = false;
};

struct ThreadHistory {
  std::string id;
  std::vector<ThreadEvent> events;  // by date
};

// The threads that go on or ended, in the order in which they begin, of which a member is a
// recommendation and no existing duty; with a theme (an id) only those of which such a one has it
// or a category of it.
std::vector<ThreadHistory> thread_histories(const Lineage& lineage, const std::string& theme = {});

}  // namespace speerpunt
