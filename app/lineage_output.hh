// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lineage as JSON. The names are a contract: see docs/formats.md.
#include <set>
#include <string>
#include <vector>

#include "query/lineage/lineage.hh"

namespace speerpunt {

// One step of a thread, one line.
std::string to_json(const Lineage& lineage, const LineageStep& step);

// A thread: the places of its members, and of its steps, in their order.
struct LineageThread {
  std::string id;
  std::vector<std::size_t> members;
  std::vector<std::size_t> steps;
};
std::string to_json(const Lineage& lineage, const LineageThread& thread);

// Ids of the threads of which a recommendation has the theme; those of all for an empty one.
std::set<std::string> wanted_threads(const Lineage& lineage, const std::string& theme);

}  // namespace speerpunt
