// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/recommendations_verdict.hh"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/is_one_of.hh"
#include "index/find/recommendations_parties.hh"

namespace speerpunt {
namespace {

// "waarin je moet onderhandelen" tells, it asks nothing
constexpr double kSubordinatePenalty = 0.4;
constexpr std::size_t kVerbFinalTail = 3;  // words behind the verb of a subordinate clause
constexpr double kIssuerAsks = 0.2;        // "wij vragen", more surely than "vragen"
constexpr double kSurelyAsks = 0.85;       // such an ask survives a block: "pleit voor ..., zie"

constexpr auto kSubordinators = std::to_array<std::string_view>(
    {"als",     "doordat", "hoe",     "hoewel",  "indien",   "nadat",    "omdat",
     "ondanks", "terwijl", "voordat", "waaraan", "waarbij",  "waardoor", "waarin",
     "waarmee", "waarom",  "waarop",  "waarvan", "waarvoor", "wanneer",  "wat",
     "welke",   "wie",     "zoals",   "zodat",   "zodra"});

// Words of one who says or finds something; the past only tells.
constexpr auto kSays = std::to_array<std::string_view>(
    {"benadrukken", "benadrukt", "denken", "denkt", "menen", "meent", "stellen", "stelt", "vertelt",
     "vinden", "vindt", "zegt", "zeggen", "schrijft", "schrijven"});
constexpr auto kSaid = std::to_array<std::string_view>(
    {"benadrukte", "geschreven", "gesteld", "gezegd", "meende", "opgemerkt", "schreef", "schreven",
     "stelde", "stelden", "toegezegd", "verklaarde", "vertelde", "vond", "vonden", "zei",
     "zeiden"});

// An ability or a fact, not an advice.
constexpr auto kNoSuggestion = std::to_array<std::string_view>(
    {"alleen", "alsnog", "altijd", "beter", "daardoor", "dan", "geen", "hierdoor", "immers", "niet",
     "nooit", "ook", "pas", "soms", "vaak", "wel", "worden", "zich", "zijn"});

// The verb at `at` stands at the end of a clause that a subordinator opened.
bool is_subordinate(const Sentence& sentence, std::size_t at) {
  const std::size_t begin = clause_begin(sentence, at);
  if (clause_end(sentence, at) - at > kVerbFinalTail + 1) return false;
  for (std::size_t i = begin; i < at; ++i) {
    if (is_one_of(kSubordinators, sentence.word(i))) return true;
  }
  const std::string& first = sentence.word(begin);
  return begin != sentence.begin && begin < at &&
         (first == "die" || first == "dat" || first == "of");
}

bool is_cue(const CueMatch& match) {
  const CueEffect effect = match.rule->effect;
  return effect == CueEffect::kAsk || effect == CueEffect::kDemand ||
         effect == CueEffect::kPromise || effect == CueEffect::kSuggest;
}

bool silences(const CueMatch& veto, const CueMatch& cue) {
  const auto inside = [&](std::size_t token) { return veto.first <= token && token <= veto.last; };
  return inside(cue.first) || inside(cue.last);
}

// "De toelichting dat ‘artsen dit moeten aantonen’ onderschrijven wij": words that are quoted.
bool is_quoted(const Sentence& sentence, std::size_t at) {
  const auto has = [&](std::size_t gap, std::string_view mark) {
    return sentence.gap(gap).find(mark) != std::string_view::npos;
  };
  for (const auto& [open, close] : {std::pair{"‘", "’"}, std::pair{"“", "”"}}) {
    bool opened = false;
    for (std::size_t i = sentence.begin; i < at; ++i) {
      if (has(i, close)) opened = false;
      if (has(i, open)) opened = true;
    }
    if (!opened) continue;
    for (std::size_t i = at; i < sentence.end; ++i) {
      if (has(i, close)) return true;
    }
  }
  return false;
}

// "een groep", "de werkgroep", "het panel": they may speak for the document.
bool is_collective(std::string_view word) {
  for (const std::string_view noun : {"commissie", "groep", "groepen", "panel", "raad"}) {
    if (word.ends_with(noun)) return true;
  }
  return false;
}

// The one who finds or says is the issuer: "wij vinden", "vindt de federatie".
bool issuer_says(const Sentence& sentence, std::size_t verb, std::size_t that,
                 const Issuer& issuer) {
  for (const ActorMention& party : find_parties(sentence.text, sentence.begin, that, issuer)) {
    if (party.actor->group != ActorGroup::kIssuer) continue;
    const bool opens = party.first <= sentence.begin + 1 && party.last < verb;
    const bool behind = party.first > verb && party.first <= verb + 2;
    if (opens || behind) return true;
  }
  const std::string& article = sentence.word(sentence.begin);
  return (article == "de" || article == "het" || article == "onze") && verb > sentence.begin + 1 &&
         is_collective(sentence.word(sentence.begin + 1));
}

constexpr std::size_t kThatBehind = 4;  // "vindt ook de raad nog steeds dat"

// What another says, or what was said before: "De minister heeft gezegd dat ... moet".
bool is_told(const Sentence& sentence, std::size_t cue, const Issuer& issuer) {
  for (std::size_t verb = sentence.begin; verb < cue; ++verb) {
    const bool past = is_one_of(kSaid, sentence.word(verb));
    if (!past && !is_one_of(kSays, sentence.word(verb))) continue;
    const std::size_t last = std::min(verb + kThatBehind, cue);
    for (std::size_t that = verb + 1; that < last + 1 && that < cue; ++that) {
      if (sentence.word(that) != "dat") continue;
      if (past || !issuer_says(sentence, verb, that, issuer)) return true;
    }
  }
  return false;
}

// "de zorgaanbieder moet de patiënt inlichten (artikel 10 Wkkgz)"
bool cites_law_in_brackets(const Sentence& sentence) {
  for (std::size_t at = sentence.begin + 1; at < sentence.end; ++at) {
    const std::string_view gap = sentence.gap(at - 1);
    if (gap.find('(') == std::string_view::npos) continue;
    const std::string& word = sentence.word(at);
    if (word == "artikel" || word == "artikelen" || word == "art") return true;
    const bool alone = sentence.gap(at).starts_with(')') && at + 1 == sentence.end;
    if (alone && word.size() > 3 && word.ends_with("wet")) return true;
  }
  return false;
}

// A party that is not the lawgiver must do what a law says already.
bool is_cited_duty(const Sentence& sentence, const CueMatch& cue, const Issuer& issuer) {
  if (!cites_law_in_brackets(sentence)) return false;
  const Parties parties = find_parties(sentence, cue, issuer);
  return parties.subject == nullptr || parties.subject->group != ActorGroup::kGovernment;
}

bool speaks_for_issuer(const Sentence& sentence, const CueMatch& cue, const Issuer& issuer) {
  const Parties parties = find_parties(sentence, cue, issuer);
  return parties.subject != nullptr && parties.subject->group == ActorGroup::kIssuer;
}

// "Opleiders kunnen ... ruimte maken", in a text that gives advice.
bool is_suggestion(const Sentence& sentence, std::size_t verb, const DocumentContext& document) {
  if (!document.advises) return false;
  const std::size_t end = clause_end(sentence, verb);
  for (std::size_t at = verb + 1; at < end; ++at) {
    if (is_one_of(kNoSuggestion, sentence.word(at))) return false;
  }
  for (const ActorMention& party :
       find_parties(sentence.text, sentence.begin, verb, document.issuer)) {
    const ActorGroup group = party.actor->group;
    const bool acts = group != ActorGroup::kIssuer && group != ActorGroup::kPublic;
    if (acts && party.first <= sentence.begin + 1 && party.last + 1 == verb) return true;
  }
  return false;
}

constexpr std::size_t kSpeakerBehind = 4;  // "volgens de meeste jonge artsen"

// In this part of the sentence speaks a party that is not the issuer's.
bool another_speaks(const Sentence& sentence, std::size_t begin, const DocumentContext& document) {
  const std::size_t end =
      std::min({begin + kSpeakerBehind, clause_end(sentence, begin), sentence.end});
  if (begin >= end) return false;
  const std::vector<ActorMention> speakers =
      find_parties(sentence.text, begin, end, document.issuer);
  if (speakers.empty()) return false;
  const ActorGroup group = speakers.front().actor->group;
  const bool lawgiver = speakers.front().actor->normalised == "wetgever";
  return group != ActorGroup::kIssuer && !lawgiver &&
         !(document.government && group == ActorGroup::kGovernment);
}

bool has_issuer(const Sentence& sentence, const Issuer& issuer) {
  const auto parties = find_parties(sentence.text, sentence.begin, sentence.end, issuer);
  return std::ranges::any_of(
      parties, [](const ActorMention& party) { return party.actor->group == ActorGroup::kIssuer; });
}

}  // namespace

bool reports_another(const Sentence& sentence, const DocumentContext& document) {
  // Behind a comma or at its end: ", vindt de minister", ", aldus de inspectie".
  constexpr auto kSaysBehind = std::to_array<std::string_view>(
      {"aldus", "meent", "stelt", "vindt", "vinden", "zegt", "zeggen"});
  for (std::size_t at = sentence.begin; at + 1 < sentence.end; ++at) {
    const std::string& word = sentence.word(at);
    const bool behind_comma = at > sentence.begin && sentence.gap(at - 1).starts_with(',') &&
                              is_one_of(kSaysBehind, word);
    if (word != "volgens" && !behind_comma) continue;
    if (another_speaks(sentence, at + 1, document)) return !has_issuer(sentence, document.issuer);
  }
  return false;
}

std::optional<Verdict> strongest_cue(const Sentence& sentence, const DocumentContext& document,
                                     const std::vector<CueMatch>& matches) {
  const auto has = [&](CueEffect effect) {
    return std::any_of(matches.begin(), matches.end(),
                       [&](const CueMatch& m) { return m.rule->effect == effect; });
  };
  const bool blocked = has(CueEffect::kBlock);
  std::optional<Verdict> best;
  for (const CueMatch& match : matches) {
    if (!is_cue(match)) continue;
    const bool vetoed = std::any_of(matches.begin(), matches.end(), [&](const CueMatch& other) {
      return other.rule->effect == CueEffect::kVeto && silences(other, match);
    });
    if (vetoed || is_quoted(sentence, match.first)) continue;
    if (is_told(sentence, match.first, document.issuer)) continue;
    const bool suggests = match.rule->effect == CueEffect::kSuggest;
    if (suggests && !is_suggestion(sentence, match.first, document)) continue;
    const bool asks = match.rule->effect == CueEffect::kAsk;
    if (blocked && !(asks && match.rule->confidence >= kSurelyAsks)) continue;
    Verdict verdict{match, match.rule->confidence, false};
    if (is_subordinate(sentence, match.first)) verdict.confidence -= kSubordinatePenalty;
    if (asks && speaks_for_issuer(sentence, match, document.issuer)) {
      verdict.confidence += kIssuerAsks;
    }
    const bool better =
        !best || verdict.confidence > best->confidence ||
        (verdict.confidence == best->confidence && match.rule->strength > best->cue.rule->strength);
    if (better) best = verdict;
  }
  const bool demanded =
      best && best->cue.rule->effect == CueEffect::kDemand && best->cue.rule->strength >= 4;
  const bool asked = best && (best->cue.rule->effect == CueEffect::kAsk ||
                              (best->cue.rule->effect == CueEffect::kDemand && !demanded));
  if (has(CueEffect::kDuty) && !asked && !blocked) {
    const auto duty = std::find_if(matches.begin(), matches.end(), [](const CueMatch& m) {
      return m.rule->effect == CueEffect::kDuty;
    });
    return Verdict{*duty, duty->rule->confidence, true};
  }
  if (demanded && is_cited_duty(sentence, best->cue, document.issuer)) best->existing_duty = true;
  return best;
}

}  // namespace speerpunt
