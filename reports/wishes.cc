// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/wishes.hh"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "reports/candidate.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostReturns = 5;  // wordings beyond which one more adds nothing

int sort_key(const std::optional<Date>& date) {
  return date ? date->sort_key() : 0;
}

// What names the theme itself and whom it asks weighs more.
double weight_of(const Material& material, const Recommendation& one) {
  const double around = material.score(material.passages().at(one.citation.passage));
  return one.confidence * (1 + 0.15 * one.strength) * (1 + 0.1 * std::min(around, 4.0)) *
         (0.5 + std::min(material.own_score(one.text), 2.0)) * (one.explicit_addressee ? 1.3 : 1.0);
}

// Finds the wish that a recommendation belongs to, without comparing it with all of them.
class Gatherer {
 public:
  explicit Gatherer(std::vector<Wish>& wishes) : wishes_(wishes) {}

  void add(Recommendation one) {
    std::set<std::string> stems = meaning_stems(one.text);
    std::size_t place = place_of(one, stems);
    if (place == wishes_.size()) {
      for (const std::string& stem : stems) by_stem_[stem].push_back(place);
      wishes_.push_back({{}, std::move(stems)});
    }
    if (!one.thread.empty()) by_thread_.emplace(one.thread, place);
    wishes_[place].wordings.push_back(std::move(one));
  }

 private:
  std::size_t place_of(const Recommendation& one, const std::set<std::string>& stems) const {
    if (const auto known = by_thread_.find(one.thread); known != by_thread_.end()) {
      return known->second;
    }
    std::map<std::size_t, std::size_t> shared;  // wish -> stems in common
    for (const std::string& stem : stems) {
      const auto found = by_stem_.find(stem);
      if (found == by_stem_.end()) continue;
      for (const std::size_t place : found->second) ++shared[place];
    }
    for (const auto& [place, count] : shared) {
      const Wish& wish = wishes_[place];
      const auto all = static_cast<double>(stems.size() + wish.stems.size() - count);
      if (wish.wordings.front().kind == one.kind &&
          static_cast<double>(count) >= kSameMeaning * all) {
        return place;
      }
    }
    return wishes_.size();
  }

  std::vector<Wish>& wishes_;
  std::unordered_map<std::string, std::size_t> by_thread_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_stem_;
};

}  // namespace

std::vector<Wish> gather_wishes(const Material& material, std::vector<Recommendation> found) {
  std::erase_if(found, [&](const Recommendation& one) {
    return !material.passages().contains(one.citation.passage);
  });
  std::map<DocumentId, bool> superseded;
  for (const Recommendation& one : found) {
    const DocumentId& id = one.citation.document;
    if (!superseded.contains(id)) superseded[id] = material.is_superseded(id);
  }
  std::stable_sort(found.begin(), found.end(),
                   [&](const Recommendation& a, const Recommendation& b) {
                     const bool a_old = superseded.at(a.citation.document);
                     const bool b_old = superseded.at(b.citation.document);
                     return a_old != b_old ? b_old : sort_key(a.date) > sort_key(b.date);
                   });
  std::vector<Wish> wishes;
  Gatherer gatherer(wishes);
  for (Recommendation& one : found) gatherer.add(std::move(one));
  for (Wish& wish : wishes) {
    wish.superseded = superseded.at(wish.wordings.front().citation.document);
    // A wish that came back counts for more.
    wish.weight =
        weight_of(material, wish.wordings.front()) *
        (1 + 0.1 * static_cast<double>(std::min<std::size_t>(wish.wordings.size(), kMostReturns)));
  }
  return wishes;
}

std::vector<const Wish*> heaviest(const std::vector<Wish>& wishes, RecommendationClass kind,
                                  std::size_t most, std::size_t& left_out) {
  std::vector<const Wish*> chosen;
  for (const Wish& wish : wishes) {
    if (wish.wordings.front().kind == kind && !wish.superseded) chosen.push_back(&wish);
  }
  std::stable_sort(chosen.begin(), chosen.end(),
                   [](const Wish* a, const Wish* b) { return a->weight > b->weight; });
  // No document fills the page: past its share it only takes what others leave.
  const std::size_t share = std::max<std::size_t>(2, most / 2);
  std::map<DocumentId, std::size_t> taken;
  std::stable_partition(chosen.begin(), chosen.end(), [&](const Wish* wish) {
    return ++taken[wish->wordings.front().citation.document] <= share;
  });
  if (chosen.size() > most) {
    left_out += chosen.size() - most;
    chosen.resize(most);
  }
  std::stable_sort(chosen.begin(), chosen.end(), [](const Wish* a, const Wish* b) {
    return sort_key(a->wordings.front().date) > sort_key(b->wordings.front().date);
  });
  return chosen;
}

}  // namespace speerpunt
