// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/linking.hh"

#include <algorithm>
#include <map>
#include <set>
#include <thread>
#include <unordered_map>
#include <utility>

#include "query/lineage/candidate_index.hh"
#include "query/lineage/change.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostThreads = 4;

// Work on [0, count) by a few threads; each gets its part and a number.
template <typename Work>
void in_parts(std::size_t count, Work work) {
  const std::size_t parts = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1,
                                                    count < 2'000 ? 1 : kMostThreads);
  std::vector<std::jthread> threads;
  for (std::size_t part = 1; part < parts; ++part) {
    threads.emplace_back(
        [&, part] { work(part, count * part / parts, count * (part + 1) / parts); });
  }
  work(0, 0, count / parts);
}

std::vector<Meaning> meanings_of(std::span<const Statement> statements,
                                 const ThesaurusLines& thesaurus) {
  std::vector<Meaning> meanings(statements.size());
  in_parts(statements.size(), [&](std::size_t, std::size_t first, std::size_t last) {
    MeaningMaker maker(thesaurus);
    for (std::size_t i = first; i < last; ++i) meanings[i] = maker.of(statements[i]);
  });
  return meanings;
}

class Linker {
 public:
  Linker(std::span<const Statement> statements, const ThesaurusLines& thesaurus,
         const LinkSettings& settings)
      : statements_(statements), settings_(settings) {
    meanings_ = meanings_of(statements, thesaurus);
    for (const Meaning& meaning : meanings_) weights_.count(meaning);
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (const Statement& one : statements) {
      const auto next = static_cast<std::uint32_t>(numbers.size());
      documents_.push_back(numbers.try_emplace(one.document, next).first->second);
    }
  }

  std::vector<StatementLink> links() {
    std::vector<StatementLink> found = pairs();
    found = one_to_one(std::move(found));
    leave_out_shortcuts(found);
    std::sort(found.begin(), found.end(), [](const StatementLink& a, const StatementLink& b) {
      return std::pair(a.to, a.from) < std::pair(b.to, b.from);
    });
    return found;
  }

 private:
  using DocumentPair = std::pair<std::uint32_t, std::uint32_t>;

  int day(std::size_t place) const {
    return statements_[place].date ? statements_[place].date->sort_key() : 0;
  }

  std::vector<StatementLink> pairs() const {
    const CandidateIndex index(meanings_, weights_);
    std::vector<std::vector<StatementLink>> parts(kMostThreads);
    in_parts(statements_.size(), [&](std::size_t part, std::size_t first, std::size_t last) {
      CandidateIndex::Scratch scratch;
      for (std::size_t place = first; place < last; ++place) {
        if (!statements_[place].recommends || day(place) == 0) continue;
        for (const std::uint32_t other : index.near(place, settings_.candidates, scratch)) {
          add_pair(place, other, parts[part]);
        }
      }
    });
    std::vector<StatementLink> all;
    for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    const auto key = [](const StatementLink& one) { return std::pair(one.from, one.to); };
    std::sort(all.begin(), all.end(),
              [&](const StatementLink& a, const StatementLink& b) { return key(a) < key(b); });
    all.erase(std::unique(
                  all.begin(), all.end(),
                  [&](const StatementLink& a, const StatementLink& b) { return key(a) == key(b); }),
              all.end());
    return all;
  }

  void add_pair(std::size_t one, std::size_t other, std::vector<StatementLink>& found) const {
    if (day(other) == 0 || day(one) == day(other)) return;
    const PairFeatures features = pair_features(meanings_[one], meanings_[other], weights_);
    const bool same = meanings_[one].letters == meanings_[other].letters;
    const double chance = same ? 1 : probability(features);
    if (chance < settings_.least_related) return;
    if (day(other) < day(one)) std::swap(one, other);
    if (!statements_[one].recommends && !(same || features[0] >= settings_.literal)) return;
    if (!statements_[other].recommends && !(same || features[0] >= settings_.literal) &&
        says_it_happened(statements_[other].text).empty()) {
      return;
    }
    found.push_back({one, other, chance, same ? 1 : features[0]});
  }

  std::vector<StatementLink> one_to_one(std::vector<StatementLink> pairs) const {
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const auto& a, const auto& b) { return a.probability > b.probability; });
    std::map<DocumentPair, std::size_t> sure;
    std::set<std::pair<std::size_t, std::uint32_t>> taken;  // a statement, and the other document
    std::vector<StatementLink> kept;
    for (const StatementLink& one : pairs) {
      const DocumentPair both{documents_[one.from], documents_[one.to]};
      const auto at = sure.find(both);
      const bool related = at != sure.end() && at->second > 0;
      if (one.probability < (related ? settings_.least_related : settings_.least)) continue;
      if (taken.contains({one.from, both.second}) || taken.contains({one.to, both.first})) continue;
      taken.insert({one.from, both.second});
      taken.insert({one.to, both.first});
      if (one.probability >= settings_.sure) ++sure[both];
      kept.push_back(one);
    }
    return kept;
  }

  // a -> c where there are a -> b and b -> c.
  static void leave_out_shortcuts(std::vector<StatementLink>& links) {
    std::unordered_map<std::size_t, std::set<std::size_t>> next;
    for (const StatementLink& one : links) next[one.from].insert(one.to);
    std::erase_if(links, [&](const StatementLink& one) {
      const auto& between = next[one.from];
      return std::any_of(between.begin(), between.end(), [&](std::size_t middle) {
        const auto at = next.find(middle);
        return at != next.end() && at->second.contains(one.to);
      });
    });
  }

  std::span<const Statement> statements_;
  LinkSettings settings_;
  std::vector<Meaning> meanings_;
  UnitWeights weights_;
  std::vector<std::uint32_t> documents_;
};

}  // namespace

std::vector<StatementLink> link(std::span<const Statement> statements,
                                const ThesaurusLines& thesaurus, const LinkSettings& settings) {
  return Linker(statements, thesaurus, settings).links();
}

}  // namespace speerpunt
