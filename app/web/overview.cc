// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/overview.hh"

#include <utility>

#include "app/web/site.hh"
#include "query/decisions/decisions.hh"
#include "query/decisions/keys.hh"
#include "query/decisions/review.hh"
#include "query/lineage/threads.hh"

namespace speerpunt::web {
namespace {

constexpr std::chrono::minutes kUntilReady{10};  // on a thread that nobody waits for

std::string index_state(Site& site) {
  return site.room.take()->index.state();
}

AllRecommendations decided(const std::vector<Recommendation>& recognised, Site& site) {
  const ReadingRoom::Lease desk = site.room.take();
  const std::vector<Decision> log = read_decisions(site.workspace);
  AllRecommendations all;
  std::vector<RecommendationKey> keys;
  for (const Decision& line : log) keys.push_back(line.about);
  const auto matches = match(keys, recognised, desk->index);
  for (std::size_t i = 0; i < log.size(); ++i)
    if (matches[i]) all.decisions[recognised[matches[i]->recommendation].id].push_back(log[i]);
  all.list = review(recognised, log, desk->index).recommendations;
  for (std::size_t at = 0; at < all.list.size(); ++at) {
    all.places.emplace(all.list[at].id, at);
    for (const std::string& name : all.list[at].addressee) ++all.addressees[name];
  }
  return all;
}

ThemeFigures counted_themes(Site& site) {
  const ReadingRoom::Lease desk = site.room.take();
  return {theme_matrix(desk->index, site.themes, {}),
          theme_cooccurrence(desk->index, site.themes, CountedUnit::kPassage),
          theme_cooccurrence(desk->index, site.themes, CountedUnit::kDocument)};
}

FollowedThreads followed(Site& site, const std::function<bool()>& wanted) {
  const ReadingRoom::Lease desk = site.room.take();
  FollowedThreads found;
  found.lineage = read_lineage(
      Threads(site.workspace, desk->index, [&wanted](auto...) { return wanted(); }).store());
  found.histories = thread_histories(found.lineage);
  for (std::size_t at = 0; at < found.histories.size(); ++at)
    found.threads.emplace(found.histories[at].id, at);
  for (std::size_t at = 0; at < found.lineage.steps.size(); ++at)
    found.steps[found.lineage.thread_of(found.lineage.steps[at])].push_back(at);
  for (auto& [recommendation, thread] : threads_by_recommendation(found.lineage))
    found.of.emplace(recommendation, std::move(thread));
  return found;
}

}  // namespace

Kept<AllRecommendations>::Look Overview::recommendations(Site& site) {
  const std::string index = index_state(site);
  const std::string state = index + ' ' + decisions_state(site.workspace);
  return recommendations_.look(
      state,
      [this, &site, index](const auto&) {
        const auto recognised = recognised_.look(
            index, [&site](const auto&) { return site.room.take()->index.recommendations(); },
            kUntilReady);
        return decided(*recognised.value, site);
      },
      kWait);
}

Kept<ThemeFigures>::Look Overview::themes(Site& site) {
  return themes_.look(
      index_state(site), [&site](const auto&) { return counted_themes(site); }, kWait);
}

Kept<FollowedThreads>::Look Overview::threads(Site& site, std::chrono::milliseconds wait) {
  return threads_.look(
      index_state(site) + ' ' + decisions_state(site.workspace),
      [&site](const auto& wanted) { return followed(site, wanted); }, wait);
}

}  // namespace speerpunt::web
