// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which statement is the continuation of which earlier one.
#include <cstddef>
#include <span>
#include <vector>

#include "query/lineage/meaning.hh"
#include "query/lineage/statement.hh"
#include "query/thesaurus_lines.hh"

namespace speerpunt {

struct StatementLink {
  std::size_t from = 0;  // places in the statements
  std::size_t to = 0;
  double probability = 0;
  double likeness = 0;  // in words, 0..1
  bool operator==(const StatementLink&) const = default;
};

struct LinkSettings {
  double least = .5;           // probability
  double least_related = .35;  // of documents that have surer links
  double sure = .8;
  double literal = .6;  // likeness of what is no recommendation, and does not say that it happened
  std::size_t candidates = 40;
};

// By place of `to`, then of `from`. Only of documents whose dates are known and differ, and only
// where one of both recommends. In a pair of documents each statement has one partner; a link that
// others make through a document between them is left out. Time is proportional to the statements.
std::vector<StatementLink> link(std::span<const Statement> statements,
                                const ThesaurusLines& thesaurus, const LinkSettings& settings = {});

}  // namespace speerpunt
