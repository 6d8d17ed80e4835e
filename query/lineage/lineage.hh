// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recommendations followed through documents and years.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "query/lineage/change.hh"
#include "query/lineage/statement.hh"
#include "query/lineage/thread_store.hh"
#include "query/thesaurus_lines.hh"

namespace speerpunt {

// A step in a thread.
struct LineageStep {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t from = kNone;  // places in Lineage::statements; none: the thread begins here
  std::size_t to = kNone;    // none: it ended
  Change change = Change::kRepeated;
  std::vector<ChangeEvidence> evidence = {};
  double similarity = 0;               // the probability that both ask the same; 0 without one side
  std::size_t seen = kNone;            // where it was met or ended: the sentence that speaks for it
  std::optional<Said> confirmed = {};  // by a person
  bool operator==(const LineageStep&) const = default;

  bool proposal() const {
    return (change == Change::kFulfilled || change == Change::kDisappeared) && !confirmed;
  }
};

struct Lineage {
  std::vector<Statement> statements;  // by date, then path, then place; unknown dates last
  std::vector<LineageStep> steps;     // by the date of `to`, else of `from`
  // Id of the thread of each statement, beside `statements`; empty: in none. It comes from the
  // content of the first member: the same whatever was added after it.
  std::vector<std::string> threads;

  // What settles everything at once is in no thread: the step is one of what it settles.
  const std::string& thread_of(const LineageStep& step) const {
    const bool goes_on = step.to != LineageStep::kNone && !threads[step.to].empty();
    return threads[goes_on ? step.to : step.from];
  }
};

// What a store of links that is up to date says; nothing is linked anew.
Lineage read_lineage(const ThreadStore& store);
// Thread id by id of the recommendation.
std::map<std::string, std::string> read_threads(const ThreadStore& store);
std::map<std::string, std::string> threads_by_recommendation(const Lineage& lineage);

// Threads over `statements`, in whatever order they are given.
Lineage lineage_of(const std::vector<Statement>& statements, const ThesaurusLines& thesaurus,
                   const DecidedThreads& decided = {}, const LinkSettings& settings = {});

}  // namespace speerpunt
