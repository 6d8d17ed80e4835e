// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/thread_history.hh"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace speerpunt {
namespace {

bool asks(const Statement& statement) {
  return statement.recommends && statement.strength > 0 &&
         statement.kind != RecommendationClass::kExistingDuty;
}

bool has_theme(const Statement& statement, const std::string& theme) {
  return theme.empty() || std::ranges::any_of(statement.themes, [&](const std::string& id) {
           return id == theme || id.starts_with(theme + "/");
         });
}

}  // namespace

std::vector<ThreadHistory> thread_histories(const Lineage& lineage, const std::string& theme) {
  std::vector<ThreadHistory> histories;
  std::unordered_map<std::string, std::size_t> places;
  std::vector<bool> wanted;
  const auto history_of = [&](const std::string& thread) -> std::size_t {
    const auto [at, added] = places.try_emplace(thread, histories.size());
    if (added) {
      histories.push_back({thread, {}});
      wanted.push_back(false);
    }
    return at->second;
  };
  std::vector<const LineageStep*> step_to(lineage.statements.size(), nullptr);
  for (const LineageStep& step : lineage.steps)
    if (step.to != LineageStep::kNone) step_to[step.to] = &step;

  // Statements come by date: so do the threads and what happens in each.
  for (std::size_t i = 0; i < lineage.statements.size(); ++i) {
    if (lineage.threads[i].empty()) continue;
    const std::size_t at = history_of(lineage.threads[i]);
    const Statement& one = lineage.statements[i];
    if (asks(one) && has_theme(one, theme)) wanted[at] = true;
    ThreadEvent event{Change::kNew, i};
    if (const LineageStep* step = step_to[i]) {
      event.change = step->change;
      event.evidence = step->evidence;
      event.proposal = step->proposal();
    }
    histories[at].events.push_back(std::move(event));
  }
  for (const LineageStep& step : lineage.steps) {
    if (step.to != LineageStep::kNone || step.seen == LineageStep::kNone) continue;
    histories[history_of(lineage.threads[step.from])].events.push_back(
        {step.change, step.seen, step.evidence, step.proposal()});
  }
  std::vector<ThreadHistory> kept;
  for (std::size_t i = 0; i < histories.size(); ++i) {
    if (wanted[i] && histories[i].events.size() > 1) kept.push_back(std::move(histories[i]));
  }
  return kept;
}

}  // namespace speerpunt
