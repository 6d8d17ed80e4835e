// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recommendations followed through documents and years.
#include <map>
#include <string>
#include <vector>

#include "index/index_reader.hh"
#include "query/lineage/change.hh"
#include "query/lineage/linking.hh"
#include "query/lineage/statement.hh"
#include "query/thesaurus_lines.hh"

namespace speerpunt {

// A step in a thread.
struct LineageStep {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t from = kNone;  // places in Lineage::statements; none: the thread begins here
  std::size_t to = kNone;    // none: it ended
  Change change = Change::kRepeated;
  std::vector<ChangeEvidence> evidence = {};
  double similarity = 0;     // the probability that both ask the same; 0 without one side
  std::size_t seen = kNone;  // of a step that is a proposal: the sentence that speaks for it
  bool operator==(const LineageStep&) const = default;

  bool proposal() const { return change == Change::kFulfilled || change == Change::kDisappeared; }
};

struct Lineage {
  std::vector<Statement> statements;  // by date, then path, then place; unknown dates last
  std::vector<LineageStep> steps;     // by the date of `to`, else of `from`
  // Id of the thread of each statement, beside `statements`; empty: in none. It comes from the
  // content of the first member: the same whatever was added after it.
  std::vector<std::string> threads;
};

// Threads over `statements`, in whatever order they are given.
Lineage lineage_of(std::vector<Statement> statements, const ThesaurusLines& thesaurus,
                   const LinkSettings& settings = {});

// Over all recommendations and existing duties of the index, and the sentences of dated documents
// that can say what became of them.
Lineage lineage(const IndexReader& index, const ThesaurusLines& thesaurus);

// Thread id by id of the recommendation.
std::map<std::string, std::string> threads_by_recommendation(const Lineage& lineage);

}  // namespace speerpunt
