// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which recommendations their issuer no longer makes.
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "query/lineage/statement.hh"
#include "query/lineage/statement_link.hh"

namespace speerpunt {

struct Disappearance {
  std::size_t last = 0;  // the statement that was not taken up again
  std::size_t seen = 0;  // what the same issuer later wrote on the same subject
  bool operator==(const Disappearance&) const = default;
};

// For each recommendation whose thread does not go on, and that is no existing duty: what its
// issuer later wrote on a theme of it, the first document that takes up another of the
// recommendations beside it before any other. `statements` in the order of their dates, `threads`
// the thread of each; empty: none.
std::vector<Disappearance> disappearances(std::span<const Statement> statements,
                                          std::span<const StatementLink> links,
                                          std::span<const std::string> threads);

}  // namespace speerpunt
