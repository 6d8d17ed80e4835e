// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/addressees.hh"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

namespace speerpunt {
namespace {

struct IndexedActor {
  const Actor* actor;
  std::vector<std::string> stems;
};

// The table by the first stem of each name. Made once, never changed.
class ActorIndex {
 public:
  ActorIndex() {
    for (const Actor& actor : kActors) {
      std::string_view rest = actor.names;
      while (!rest.empty()) {
        const std::size_t bar = std::min(rest.find('|'), rest.size());
        add(actor, rest.substr(0, bar));
        rest.remove_prefix(std::min(bar + 1, rest.size()));
      }
    }
    for (auto& [stem, actors] : by_first_) {
      std::stable_sort(actors.begin(), actors.end(), [](const auto& a, const auto& b) {
        return a.stems.size() > b.stems.size();
      });
    }
  }

  const std::vector<IndexedActor>* starting_with(const std::string& stem) const {
    const auto found = by_first_.find(stem);
    return found == by_first_.end() ? nullptr : &found->second;
  }

 private:
  void add(const Actor& actor, std::string_view name) {
    IndexedActor indexed{&actor, {}};
    for (const Token& token : tokenise(name).tokens) indexed.stems.push_back(token.stem);
    by_first_[indexed.stems.front()].push_back(std::move(indexed));
  }

  std::unordered_map<std::string, std::vector<IndexedActor>> by_first_;  // longest first
};

}  // namespace

std::vector<ActorMention> find_actors(const TokenisedText& text, std::size_t begin,
                                      std::size_t end) {
  static const ActorIndex index;
  std::vector<ActorMention> mentions;
  for (std::size_t at = begin; at < end; ++at) {
    const auto* candidates = index.starting_with(text.tokens[at].stem);
    if (candidates == nullptr) continue;
    for (const IndexedActor& candidate : *candidates) {
      const std::size_t length = candidate.stems.size();
      if (at + length > end) continue;
      const bool same = std::equal(
          candidate.stems.begin(), candidate.stems.end(),
          text.tokens.begin() + static_cast<std::ptrdiff_t>(at),
          [](const std::string& stem, const Token& token) { return stem == token.stem; });
      if (!same) continue;
      mentions.push_back({candidate.actor, at, at + length - 1});
      at += length - 1;
      break;
    }
  }
  return mentions;
}

std::string usual_name(std::string_view name) {
  constexpr std::string_view kMinistry = "ministerie van ";
  constexpr auto kArticles = std::to_array<std::string_view>({"de", "het"});
  const TokenisedText text = tokenise(name);
  if (text.tokens.empty()) return std::string(name);
  const bool has_article =
      std::ranges::find(kArticles, text.tokens.front().folded) != kArticles.end();
  const std::size_t begin = has_article ? 1 : 0;
  const std::vector<ActorMention> found = find_actors(text, begin, text.tokens.size());
  const bool is_whole = found.size() == 1 && found.front().first == begin &&
                        found.front().last + 1 == text.tokens.size();
  if (!is_whole || found.front().actor->group == ActorGroup::kIssuer) return std::string(name);
  const std::string_view usual = found.front().actor->normalised;
  if (!usual.starts_with(kMinistry)) return std::string(usual);
  return "minister van " + std::string(usual.substr(kMinistry.size()));
}

std::optional<RecommendationClass> class_of(ActorGroup group) {
  switch (group) {
    case ActorGroup::kGovernment:
    case ActorGroup::kPayer:
    case ActorGroup::kProvider:
    case ActorGroup::kEducation:
      return RecommendationClass::kPolicy;
    case ActorGroup::kProfessional:
      return RecommendationClass::kPractice;
    case ActorGroup::kPublic:
    case ActorGroup::kIssuer:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace speerpunt
