// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What takes a look at the whole collection: made anew when documents or decisions changed, and
// never while everybody waits.
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/web/kept.hh"
#include "corpus/decision.hh"
#include "corpus/recommendation.hh"
#include "query/cross_reference.hh"
#include "query/lineage/lineage.hh"
#include "reports/thread_history.hh"

namespace speerpunt::web {

struct Site;

struct AllRecommendations {
  std::vector<Recommendation> list;  // as decided, rejected ones and existing duties too; by date
  std::map<std::string, std::size_t> addressees;        // how often each is asked
  std::unordered_map<std::string, std::size_t> places;  // in `list`, by id
  // What was decided about each, by its id, oldest first: also what was taken back, and undos.
  std::unordered_map<std::string, std::vector<Decision>> decisions;
};

struct ThemeFigures {
  std::vector<ThemeCell> cells;  // without recommendations
  std::vector<ThemePair> in_passages;
  std::vector<ThemePair> in_documents;
};

struct FollowedThreads {
  Lineage lineage;
  std::vector<ThreadHistory> histories;                  // of all themes
  std::unordered_map<std::string, std::size_t> threads;  // place in `histories`, by its id
  std::unordered_map<std::string, std::vector<std::size_t>> steps;  // of each thread, by its id
  std::unordered_map<std::string, std::string> of;  // thread of a recommendation, by its id
};

// All may throw what reading the index and the decisions throws.
class Overview {
 public:
  // As long as a reader hardly notices.
  static constexpr std::chrono::milliseconds kWait{400};

  Kept<AllRecommendations>::Look recommendations(Site& site);
  Kept<ThemeFigures>::Look themes(Site& site);
  Kept<FollowedThreads>::Look threads(Site& site, std::chrono::milliseconds wait = kWait);

 private:
  Kept<std::vector<Recommendation>> recognised_;  // as the index has them
  Kept<AllRecommendations> recommendations_;      // before what it waits for
  Kept<ThemeFigures> themes_;
  Kept<FollowedThreads> threads_;
};

}  // namespace speerpunt::web
