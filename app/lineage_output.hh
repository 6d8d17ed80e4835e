// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lineage as JSON. The names are a contract: see docs/formats.md.
#include <string>

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

}  // namespace speerpunt
