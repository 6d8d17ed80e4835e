// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/disappearance.hh"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

namespace speerpunt {
namespace {

struct Later {
  int day = 0;
  std::size_t statement = 0;
};

int day_of(const Statement& one) {
  return one.date ? one.date->sort_key() : 0;
}

// The first that is later than `day`; null: none.
const Later* first_after(const std::vector<Later>& list, int day) {
  const auto at = std::upper_bound(list.begin(), list.end(), day,
                                   [](int wanted, const Later& one) { return wanted < one.day; });
  return at == list.end() ? nullptr : &*at;
}

// An existing duty is the law's, and stays though nobody repeats it.
bool can_disappear(const Statement& one) {
  return one.recommends && one.kind != RecommendationClass::kExistingDuty && day_of(one) != 0 &&
         !one.issuer.empty();
}

bool share_theme(const Statement& one, const Statement& other) {
  return std::any_of(one.themes.begin(), one.themes.end(), [&](const std::string& theme) {
    return std::find(other.themes.begin(), other.themes.end(), theme) != other.themes.end();
  });
}

// By thread, the day of its last statement, also one that says that it happened.
std::unordered_map<std::string, int> newest_days(std::span<const Statement> statements,
                                                 std::span<const std::string> threads) {
  std::unordered_map<std::string, int> newest;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (threads[i].empty()) continue;
    int& day = newest[threads[i]];
    day = std::max(day, day_of(statements[i]));
  }
  return newest;
}

}  // namespace

std::vector<Disappearance> disappearances(std::span<const Statement> statements,
                                          std::span<const StatementLink> links,
                                          std::span<const std::string> threads) {
  // Recommendations by issuer and theme, and what goes on of each document, both by date.
  std::map<std::pair<std::string, std::string>, std::vector<Later>> by_theme;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& one = statements[i];
    if (!one.recommends || day_of(one) == 0 || one.issuer.empty()) continue;
    for (const std::string& theme : one.themes) {
      by_theme[{one.issuer, theme}].push_back({day_of(one), i});
    }
  }
  std::unordered_map<std::string, std::vector<Later>> by_document;
  for (const StatementLink& link : links) {
    const Statement& to = statements[link.to];
    if (to.issuer != statements[link.from].issuer || to.issuer.empty()) continue;
    by_document[statements[link.from].document].push_back({day_of(to), link.to});
  }
  for (auto& [document, list] : by_document) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Later& a, const Later& b) { return a.day < b.day; });
  }
  const auto newest = newest_days(statements, threads);
  std::vector<bool> goes_on(statements.size(), false);  // also where no date tells
  for (const StatementLink& link : links) goes_on[link.from] = true;
  std::vector<Disappearance> found;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& one = statements[i];
    if (!can_disappear(one) || goes_on[i]) continue;
    if (const auto at = newest.find(threads[i]); at != newest.end() && at->second > day_of(one)) {
      continue;
    }
    const Later* seen = nullptr;
    if (const auto at = by_document.find(one.document); at != by_document.end()) {
      const auto fits = [&](const Later& later) {
        return later.day > day_of(one) && share_theme(one, statements[later.statement]);
      };
      const auto first = std::find_if(at->second.begin(), at->second.end(), fits);
      if (first != at->second.end()) seen = &*first;
    }
    for (const std::string& theme : one.themes) {
      if (seen != nullptr) break;
      seen = first_after(by_theme[{one.issuer, theme}], day_of(one));
    }
    if (seen != nullptr) found.push_back({i, seen->statement});
  }
  return found;
}

}  // namespace speerpunt
