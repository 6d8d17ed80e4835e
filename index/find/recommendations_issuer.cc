// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/recommendations_issuer.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "corpus/ascii.hh"

namespace speerpunt {
namespace {

constexpr Actor kItself{"", "", ActorGroup::kIssuer};
constexpr Actor kAnotherBody{"", "", ActorGroup::kPublic};

constexpr auto kBodyNouns = std::to_array<std::string_view>(
    {"bond", "college", "commissie", "federatie", "genootschap", "maatschappij", "platform", "raad",
     "stichting", "verbond", "vereniging", "werkgroep"});

// A document names its maker at its head or in the running foot of its first page.
constexpr std::size_t kOpeningBlocks = 12;
constexpr std::size_t kLongestOpening = 200;
constexpr std::size_t kLongestName = 8;
constexpr std::size_t kLongestAbbreviation = 8;

bool is_body_noun(std::string_view word) {
  return std::find(kBodyNouns.begin(), kBodyNouns.end(), word) != kBodyNouns.end();
}

std::string_view written(const TokenisedText& text, std::size_t at) {
  return text.between(at, at);
}

// "Vereniging Voorbeeldartsen (VVA)"
std::optional<std::string> glossed_name(std::string_view opening) {
  const TokenisedText text = tokenise(opening);
  for (std::size_t first = 0; first < text.tokens.size(); ++first) {
    if (!is_body_noun(text.tokens[first].folded) || !is_upper(written(text, first).front())) {
      continue;
    }
    const std::size_t end = std::min(first + kLongestName, text.tokens.size() - 1);
    for (std::size_t last = first + 1; last < end; ++last) {
      const std::string_view name = text.between(first, last);
      const std::size_t behind = text.tokens[last].span.end.value;
      const bool glossed = opening.substr(behind).starts_with(" (");
      if (glossed && abbreviates(written(text, last + 1), name)) return std::string(name);
    }
  }
  return std::nullopt;
}

std::string name_of_issuer(const Document& document) {
  if (!document.publisher.empty()) return document.publisher;
  const std::size_t count = std::min(kOpeningBlocks, document.blocks.size());
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& opening = document.blocks[i].text;
    if (opening.size() > kLongestOpening) continue;
    if (auto name = glossed_name(opening)) return *name;
  }
  return {};
}

bool is_federation(const TokenisedText& text, const ActorMention& mention) {
  return mention.first == mention.last && text.tokens[mention.first].folded == "federatie";
}

// The tokens from `at` that name the issuer, or 0.
std::size_t length_of_name(const TokenisedText& text, std::size_t at, std::size_t end,
                           const Issuer& issuer) {
  const std::size_t length = issuer.words.size();
  if (length > 0 && at + length <= end &&
      std::equal(issuer.words.begin(), issuer.words.end(),
                 text.tokens.begin() + static_cast<std::ptrdiff_t>(at),
                 [](const std::string& stem, const Token& token) { return stem == token.stem; })) {
    return length;
  }
  if (abbreviates(written(text, at), issuer.name)) return 1;
  const bool named =
      at > 0 && (text.tokens[at - 1].folded == "de" || text.tokens[at - 1].folded == "het" ||
                 text.tokens[at - 1].folded == "onze");
  return named && !issuer.noun.empty() && text.tokens[at].folded == issuer.noun ? 1 : 0;
}

}  // namespace

bool abbreviates(std::string_view abbreviation, std::string_view name) {
  if (abbreviation.size() < 2 || abbreviation.size() > kLongestAbbreviation || name.empty() ||
      !std::all_of(abbreviation.begin(), abbreviation.end(), is_upper)) {
    return false;
  }
  std::size_t next = 0;
  bool opens_word = true;
  for (const char letter : name) {
    const bool lower = letter >= 'a' && letter <= 'z';
    const char capital = lower ? static_cast<char>(letter - 'a' + 'A') : letter;
    const bool same = next < abbreviation.size() && abbreviation[next] == capital;
    if (opens_word && is_upper(letter) && !same) return false;
    if (same) ++next;
    opens_word = letter == ' ' || letter == '-';
  }
  return next == abbreviation.size();
}

Issuer issuer_of(const Document& document) {
  Issuer issuer;
  issuer.name = name_of_issuer(document);
  if (issuer.name.empty()) return issuer;
  const TokenisedText name = tokenise(issuer.name);
  for (const Token& token : name.tokens) {
    issuer.words.push_back(token.stem);
    if (issuer.noun.empty() && is_body_noun(token.folded)) issuer.noun = token.folded;
  }
  const auto known = find_actors(name, 0, name.tokens.size());
  issuer.of_doctors = std::any_of(known.begin(), known.end(), [&](const ActorMention& mention) {
    return mention.actor->group == ActorGroup::kIssuer && !is_federation(name, mention);
  });
  return issuer;
}

std::vector<ActorMention> find_parties(const TokenisedText& text, std::size_t begin,
                                       std::size_t end, const Issuer& issuer) {
  std::vector<ActorMention> parties;
  std::size_t from = begin;
  const auto add_others = [&](std::size_t until) {
    for (ActorMention mention : find_actors(text, from, until)) {
      const bool federation =
          mention.actor->group == ActorGroup::kIssuer && !mention.actor->normalised.empty();
      if (federation && !issuer.of_doctors) mention.actor = &kAnotherBody;
      parties.push_back(mention);
    }
  };
  for (std::size_t at = begin; at < end; ++at) {
    const std::size_t length = length_of_name(text, at, end, issuer);
    if (length == 0) continue;
    add_others(at);
    parties.push_back({&kItself, at, at + length - 1});
    from = at + length;
    at = from - 1;
  }
  add_others(end);
  return parties;
}

}  // namespace speerpunt
