// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/recommendations_parties.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "corpus/is_one_of.hh"

namespace speerpunt {
namespace {

constexpr auto kPrepositions = std::to_array<std::string_view>(
    {"aan",    "bij", "binnen", "door",   "in",       "met",  "naar",  "namens",
     "onder",  "op",  "over",   "per",    "richting", "rond", "tegen", "tijdens",
     "tussen", "uit", "van",    "vanuit", "via",      "voor", "zonder"});

constexpr auto kDeterminers = std::to_array<std::string_view>(
    {"alle", "andere", "beide",       "betrokken", "de",     "deze",        "die",
     "een",  "elke",   "het",         "hun",       "iedere", "individuele", "je",
     "jouw", "meer",   "nederlandse", "ook",       "onze",   "uw",          "zijn"});

// Words before a name: true if a preposition governs it.
std::string_view governing_preposition(const Sentence& sentence, std::size_t at) {
  for (std::size_t back = 0; back < 4 && at > sentence.begin; ++back) {
    --at;
    if (is_clause_border(sentence.gap(at))) return {};
    if (is_one_of(kPrepositions, sentence.word(at))) return sentence.word(at);
    if (!is_one_of(kDeterminers, sentence.word(at))) return {};
  }
  return {};
}

// A comma or "en" links two names into one party: "werkgevers, verzekeraars en gemeenten".
bool coordinated(const Sentence& sentence, const ActorMention& left, const ActorMention& right) {
  bool linked = sentence.gap(left.last).starts_with(',');
  for (std::size_t at = left.last + 1; at < right.first; ++at) {
    const std::string& word = sentence.word(at);
    if (word == "en" || word == "of") {
      linked = true;
    } else if (!is_one_of(kDeterminers, word)) {
      return false;
    }
  }
  return linked;
}

struct NamedParty {
  ActorMention mention;
  std::string_view preposition;  // that governs it or the first of its coordination
  bool linked = false;           // to the one before
};

std::vector<NamedParty> named_parties(const Sentence& sentence, const Issuer& issuer) {
  std::vector<NamedParty> parties;
  for (const ActorMention& mention :
       find_parties(sentence.text, sentence.begin, sentence.end, issuer)) {
    NamedParty party{mention, governing_preposition(sentence, mention.first), false};
    if (!parties.empty() && coordinated(sentence, parties.back().mention, mention)) {
      party.linked = true;
      if (party.preposition.empty()) party.preposition = parties.back().preposition;
    }
    parties.push_back(party);
  }
  return parties;
}

void add_coordination(const std::vector<NamedParty>& parties, std::size_t chosen,
                      std::vector<const Actor*>& result) {
  std::size_t first = chosen;
  while (parties[first].linked) --first;
  std::size_t end = chosen + 1;
  while (end < parties.size() && parties[end].linked) ++end;
  for (std::size_t i = first; i < end; ++i) {
    const Actor* actor = parties[i].mention.actor;
    if (std::find(result.begin(), result.end(), actor) == result.end()) result.push_back(actor);
  }
}

constexpr auto kArticles = std::to_array<std::string_view>({"de", "het", "een", "onze", "elke"});
constexpr std::size_t kSubjectBefore = 8;  // words between a subject and its verb
constexpr std::size_t kSubjectBehind = 4;  // the same where the verb comes first
constexpr std::size_t kObjectBehind = 5;   // "roept de minister van VWS op"

// "De KNMG biedt ... aan en wil": the first words of the sentence are the subject of both verbs.
bool shares_subject(const Sentence& sentence, const ActorMention& mention, std::size_t verb) {
  return mention.first <= sentence.begin + 1 && verb > sentence.begin &&
         sentence.word(verb - 1) == "en";
}

std::optional<std::size_t> find_subject(const Sentence& sentence,
                                        const std::vector<NamedParty>& parties, std::size_t verb,
                                        bool transitive) {
  // "De raad verzoekt de minister": what stands before the verb asks, what follows is asked
  const bool noun_before = transitive && verb > sentence.begin + 1 &&
                           is_one_of(kArticles, sentence.word(clause_begin(sentence, verb)));
  std::optional<std::size_t> subject;
  for (std::size_t i = 0; i < parties.size(); ++i) {
    const ActorMention& mention = parties[i].mention;
    if (!parties[i].preposition.empty()) continue;
    if (mention.last < verb) {
      const bool near =
          verb - mention.last <= kSubjectBefore && clause_begin(sentence, verb) <= mention.first;
      if (near || shares_subject(sentence, mention, verb)) subject = i;
      continue;
    }
    const bool close_before = subject && verb - parties[*subject].mention.last <= kSubjectBehind;
    const bool behind =
        !noun_before && mention.first > verb && mention.first - verb <= kSubjectBehind;
    if (behind && !close_before) return i;
  }
  return subject;
}

// The proper name that is the object of an ask: "vragen de Zorgraad ...", not "vragen de Wet ...".
std::string named_object(const Sentence& sentence, std::size_t verb) {
  const auto capital = [&](std::size_t at) {
    const char first = sentence.text.between(at, at).front();
    return first >= 'A' && first <= 'Z';
  };
  std::size_t at = verb + 1;
  if (at < sentence.end && (sentence.word(at) == "wij" || sentence.word(at) == "we")) ++at;
  if (at + 1 >= sentence.end || (sentence.word(at) != "de" && sentence.word(at) != "het"))
    return {};
  const std::size_t first = at + 1;
  if (!capital(first) || sentence.word(first).ends_with("wet")) return {};
  std::size_t last = first;
  while (last + 1 < sentence.end && sentence.gap(last) == " " && capital(last + 1)) ++last;
  return std::string(sentence.text.between(first, last));
}

}  // namespace

Parties find_parties(const Sentence& sentence, const CueMatch& cue, const Issuer& issuer) {
  const std::vector<NamedParty> named = named_parties(sentence, issuer);
  const bool asks = cue.rule->effect == CueEffect::kAsk;
  const std::optional<std::size_t> subject = find_subject(sentence, named, cue.first, asks);
  Parties parties;
  const std::size_t behind = std::min(cue.first + kSubjectBehind, sentence.end);
  for (std::size_t at = cue.first + 1; asks && at < behind; ++at) {
    parties.reader = parties.reader || sentence.word(at) == "u";
  }
  if (asks) parties.named = named_object(sentence, cue.first);
  if (subject) parties.subject = named[*subject].mention.actor;
  if (subject && !asks) add_coordination(named, *subject, parties.addressees);

  const auto add_first = [&](const auto& is_addressed) {
    for (std::size_t i = 0; i < named.size() && parties.addressees.empty(); ++i) {
      if (is_addressed(i)) add_coordination(named, i, parties.addressees);
    }
  };
  // "door de werkgever", "dat werkgevers", "adviseert de minister", "dringt bij het kabinet aan"
  add_first([&](std::size_t i) {
    const NamedParty& party = named[i];
    if (party.mention.first <= cue.first || (asks && subject == i)) return false;
    std::size_t link = party.mention.first - 1;
    while (link > cue.first && is_one_of(kDeterminers, sentence.word(link))) --link;
    const bool near = party.mention.first - cue.first <= kObjectBehind;
    const bool clause =
        party.preposition.empty() && (sentence.word(link) == "dat" || sentence.word(link) == "als");
    const bool object = asks && near &&
                        (party.preposition.empty() || party.preposition == "aan" ||
                         party.preposition == "op" || party.preposition == "bij");
    return party.preposition == "door" || clause || object;
  });
  // "te laten vallen onder de inspectie"
  add_first([&](std::size_t i) {
    const NamedParty& party = named[i];
    return party.mention.actor->group == ActorGroup::kGovernment &&
           (party.preposition == "onder" || party.preposition == "bij" ||
            party.preposition == "aan");
  });
  return parties;
}

std::vector<const Actor*> likely_parties(const Sentence& sentence, const Issuer& issuer) {
  const std::vector<NamedParty> named = named_parties(sentence, issuer);
  std::vector<const Actor*> parties;
  const auto acts = [&](std::size_t i) {
    return class_of(named[i].mention.actor->group).has_value();
  };
  for (const bool governed : {false, true}) {
    for (std::size_t i = 0; i < named.size() && parties.empty(); ++i) {
      const std::string_view preposition = named[i].preposition;
      const bool fits =
          governed ? preposition == "door" || preposition == "aan" : preposition.empty();
      if (fits && acts(i)) add_coordination(named, i, parties);
    }
  }
  return parties;
}

}  // namespace speerpunt
