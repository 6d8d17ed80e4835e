// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is said before and after a recommendation, numbered, for a person to confirm or reject.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/terminal.hh"
#include "index/index_reader.hh"
#include "index/workspace.hh"
#include "query/lineage/lineage.hh"
#include "query/lineage/threads.hh"

namespace speerpunt::cli {

class ReviewThread {
 public:
  // The threads as they are now, and again after each decided().
  ReviewThread(const Workspace& workspace, const IndexReader& index);
  void decided();

  // One that comes before it or after it, or speaks for its end.
  struct Step {
    std::string other;  // id
    bool end = false;
  };
  // Prints them with numbers from 1, and keeps them for step().
  void show(const std::string& id, Terminal& terminal);
  std::optional<Step> step(const std::string& number) const;

  // Prints sentences of other documents that are nearest to it and not linked with it, numbered
  // from 1, and keeps them for candidate().
  void offer(const Recommendation& one, const std::vector<Recommendation>& all, Terminal& terminal);
  std::optional<std::string> candidate(const std::string& number) const;

 private:
  void print_side(const char* where, const Statement& one, const std::string& change,
                  Terminal& terminal);

  const Workspace& workspace_;
  const IndexReader& index_;
  std::optional<Threads> threads_;
  Lineage lineage_;
  std::vector<Step> steps_;
  std::vector<std::string> candidates_;
};

}  // namespace speerpunt::cli
