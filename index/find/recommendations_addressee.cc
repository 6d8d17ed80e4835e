// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/recommendations_addressee.hh"

#include <algorithm>
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

Addressees of_issuer(const WalkedSentence& walked, const Surroundings& around,
                     const Document& document) {
  Addressees result;
  const auto mentions = find_parties(walked.sentence.text, walked.sentence.begin,
                                     walked.sentence.end, around.document->issuer);
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
  return made_of(acting(opening_parties(sentence, issuer)), true, document);
}

bool suits(const std::vector<const Actor*>& actors, RecommendationClass kind) {
  return !actors.empty() && class_of(actors.front()->group) == kind;
}

}  // namespace

Addressees addressees_of(const WalkedSentence& walked, const Surroundings& around,
                         RecommendationClass kind, const Document& document,
                         const Addressees& last) {
  if (kind == RecommendationClass::kIntention) return of_issuer(walked, around, document);
  Addressees found = named(walked, around, document);
  if (!found.names.empty() || kind == RecommendationClass::kPosition) return found;
  if (walked.item() && around.lead_in && !acting(around.lead_in->addressed).empty()) {
    return made_of(acting(around.lead_in->addressed), false, document);
  }
  if (const auto able = acting(around.headings.addressed); !able.empty()) {
    return made_of(able, false, document);
  }
  if (suits(last.actors, kind)) return made_of(last.actors, false, document);
  if (kind == RecommendationClass::kPractice) {
    return {{around.headings.to_trainees ? "aios" : "artsen"}, false, {}};
  }
  if (suits(around.document->reader, kind))
    return made_of(around.document->reader, false, document);
  return {};
}

}  // namespace speerpunt
