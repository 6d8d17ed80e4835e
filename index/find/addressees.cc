// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/addressees.hh"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/dutch/normalise.hh"

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

// "de bewindspersonen van VWS", "ministerie van VWS" -> "minister van VWS"; others without article.
std::string as_minister(std::string_view name) {
  constexpr auto kArticles = std::to_array<std::string_view>({"de", "het"});
  constexpr auto kHeads = std::to_array<std::string_view>(
      {"bewindslieden", "bewindspersonen", "bewindspersoon", "minister en staatssecretaris",
       "ministerie", "staatssecretaris"});
  constexpr std::string_view kOf = " van ";
  const TokenisedText text = tokenise(name);
  const bool has_article =
      text.tokens.size() > 1 &&
      std::ranges::find(kArticles, text.tokens.front().folded) != kArticles.end();
  const std::string_view rest = name.substr(has_article ? text.tokens[1].span.begin.value : 0);
  const std::size_t of = rest.find(kOf);
  if (of != std::string_view::npos &&
      std::ranges::find(kHeads, dutch::fold(rest.substr(0, of))) != kHeads.end())
    return "minister" + std::string(rest.substr(of));
  return std::string(rest);
}

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
  const std::string written = as_minister(name);
  const TokenisedText text = tokenise(written);
  const std::vector<ActorMention> found = find_actors(text, 0, text.tokens.size());
  const bool is_whole =
      found.size() == 1 && found.front().first == 0 && found.front().last + 1 == text.tokens.size();
  if (!is_whole || found.front().actor->group == ActorGroup::kIssuer) return std::string(name);
  return as_minister(found.front().actor->normalised);
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
