// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/recommendations_addressee.hh"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "index/find/recommendations_parties.hh"

namespace speerpunt {
namespace {

std::vector<std::string> names_of(const std::vector<const Actor*>& actors,
                                  const Document& document) {
  std::vector<std::string> names;
  for (const Actor* actor : actors) {
    std::string name(actor->normalised);
    if (name.empty()) name = document.publisher;
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
  }
  return names;
}

// Those among the actors whom such a recommendation can be meant for.
std::vector<const Actor*> acting(const std::vector<const Actor*>& actors) {
  std::vector<const Actor*> able;
  for (const Actor* actor : actors) {
    if (class_of(actor->group)) able.push_back(actor);
  }
  return able;
}

Addressees made_of(const std::vector<const Actor*>& actors, bool explicitly,
                   const Document& document) {
  Addressees result{names_of(actors, document), explicitly, actors};
  result.explicitly = explicitly && !result.names.empty();
  return result;
}

Addressees of_issuer(const WalkedSentence& walked, const Document& document) {
  Addressees result;
  const auto& mentions = walked.parties;
  for (const ActorMention& mention : mentions) {
    if (mention.actor->group == ActorGroup::kIssuer) result.explicitly = true;
  }
  if (!result.explicitly && !mentions.empty() && mentions[0].first <= walked.sentence.begin + 1 &&
      class_of(mentions[0].actor->group)) {
    return made_of({mentions[0].actor}, true, document);
  }
  if (!document.publisher.empty()) result.names = {document.publisher};
  result.explicitly = result.explicitly && !result.names.empty();
  return result;
}

// "Schakel als leverancier ...": the objects of an imperative are not those who are asked.
Addressees as_whom(const Sentence& sentence, const Issuer& issuer, const Document& document) {
  for (const ActorMention& mention :
       find_parties(sentence.text, sentence.begin, sentence.end, issuer)) {
    if (mention.first == sentence.begin || sentence.word(mention.first - 1) != "als") continue;
    if (class_of(mention.actor->group)) return made_of({mention.actor}, true, document);
  }
  return {};
}

// Whom the sentence names, by the grammar around its cue or, where it has none, its opening.
Addressees named(const WalkedSentence& walked, const Surroundings& around,
                 const Document& document) {
  const Sentence& sentence = walked.sentence;
  const Issuer& issuer = around.document->issuer;
  if (walked.verdict) {
    const Parties parties = find_parties(sentence, walked.verdict->cue, issuer);
    const auto able = acting(parties.addressees);
    if (!able.empty()) return made_of(able, true, document);
    if (parties.reader && !around.document->reader.empty()) {
      return made_of(around.document->reader, true, document);
    }
    if (!parties.named.empty()) return {{parties.named}, true, {}};
  }
  std::vector<const Actor*> called;
  const std::size_t end = walked.imperative.value_or(sentence.begin);
  for (const ActorMention& mention : find_actors(sentence.text, sentence.begin, end)) {
    called.push_back(mention.actor);
  }
  if (const auto able = acting(called); !able.empty()) return made_of(able, true, document);
  if (walked.imperative) return as_whom(sentence, issuer, document);
  return made_of(acting(likely_parties(sentence, issuer)), true, document);
}

bool suits(const std::vector<const Actor*>& actors, RecommendationClass kind) {
  return !actors.empty() && class_of(actors.front()->group) == kind;
}

// Whom the title of a text of doctors names, else doctors.
Addressees by_profession(const Surroundings& around, const Document& document) {
  if (around.headings.to_trainees) return {{"aios"}, false, {}};
  const std::string about = document.title + " " + document.publisher;
  const TokenisedText words = tokenise(about);
  for (const ActorMention& mention : find_actors(words, 0, words.tokens.size())) {
    if (mention.actor->group == ActorGroup::kProfessional) {
      return made_of({mention.actor}, false, document);
    }
  }
  const bool of_doctors =
      around.document->issuer.of_doctors ||
      std::any_of(words.tokens.begin(), words.tokens.end(), [](const Token& token) {
        return token.folded.find("arts") != std::string::npos ||
               token.folded.find("medisch") != std::string::npos;
      });
  if (!of_doctors) return {};
  return {{"artsen"}, false, {}};
}

// Of no field: it says no more than that somebody governs.
bool is_general(const Actor& actor) {
  constexpr auto kGeneral =
      std::to_array<std::string_view>({"minister", "ministerie", "staatssecretaris"});
  return std::ranges::find(kGeneral, actor.normalised) != kGeneral.end();
}

// What a report of a ministry asks, it asks of that ministry; what a letter of it asks, of others.
Addressees of_publisher(const Document& document) {
  if (document.kind.starts_with("kamer") || document.kind == "brief") return {};
  const TokenisedText words = tokenise(document.publisher);
  const auto named = find_actors(words, 0, words.tokens.size());
  if (named.empty()) return {};
  if (!is_general(*named[0].actor)) return made_of({named[0].actor}, false, document);
  // A ministry that the table has not: its own name tells more than "ministerie".
  const bool is_named = words.tokens.size() > 1 && named[0].first == 0;
  return is_named ? Addressees{{document.publisher}, false, {}} : Addressees{};
}

}  // namespace

Addressees addressees_of(const WalkedSentence& walked, const Surroundings& around,
                         RecommendationClass kind, const Document& document,
                         const Addressees& last) {
  if (kind == RecommendationClass::kIntention) return of_issuer(walked, document);
  const bool led = walked.item() && around.lead_in && !acting(around.lead_in->addressed).empty();
  // "Wij vragen de minister: - de inspectie meer geld te geven": the item names no subject.
  if (led && !walked.verdict && !walked.imperative)
    return made_of(acting(around.lead_in->addressed), false, document);
  Addressees found = named(walked, around, document);
  if (!found.names.empty() || kind == RecommendationClass::kPosition) return found;
  if (led) return made_of(acting(around.lead_in->addressed), false, document);
  if (const auto able = acting(around.headings.addressed); !able.empty()) {
    return made_of(able, false, document);
  }
  if (walked.item() || walked.imperative || around.previous.recommended) {
    if (suits(last.actors, kind)) return made_of(last.actors, false, document);
  }
  if (kind == RecommendationClass::kPractice) return by_profession(around, document);
  if (around.document->government) return of_publisher(document);
  if (suits(around.document->reader, kind))
    return made_of(around.document->reader, false, document);
  if (const Actor* most = around.most_named; most != nullptr && class_of(most->group) == kind) {
    return made_of({most}, false, document);
  }
  return {};
}

}  // namespace speerpunt
