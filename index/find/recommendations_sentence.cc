// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/recommendations_sentence.hh"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

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

constexpr auto kPrepositions = std::to_array<std::string_view>(
    {"aan",    "bij", "binnen", "door",   "in",       "met",  "naar",  "namens",
     "onder",  "op",  "over",   "per",    "richting", "rond", "tegen", "tijdens",
     "tussen", "uit", "van",    "vanuit", "via",      "voor", "zonder"});

constexpr auto kDeterminers = std::to_array<std::string_view>(
    {"alle", "andere", "beide",       "betrokken", "de",     "deze",        "die",
     "een",  "elke",   "het",         "hun",       "iedere", "individuele", "je",
     "jouw", "meer",   "nederlandse", "ook",       "onze",   "uw",          "zijn"});

constexpr auto kEnglish =
    std::to_array<std::string_view>({"and", "are", "by", "for", "from", "must", "of", "on",
                                     "should", "that", "the", "this", "to", "we", "will", "with"});

constexpr auto kSpeech =
    std::to_array<std::string_view>({"aldus", "concludeert", "denkt", "merkt", "noemt", "stelt",
                                     "vertelt", "vervolgt", "vindt", "zegt"});

// Verbs of the list that are nouns too: a finite verb behind them makes the sentence a statement.
constexpr auto kAlsoNouns = std::to_array<std::string_view>(
    {"borg",  "deel", "handel", "hulp",  "leer", "onderzoek", "overleg", "plan", "regel", "start",
     "steun", "stem", "stop",   "toets", "toon", "update",    "vraag",   "werk", "zet",   "zorg"});

constexpr auto kFinite = std::to_array<std::string_view>(
    {"biedt", "blijft", "gaat",  "heeft", "is",     "kan",   "komt",   "kost", "krijgt", "kunnen",
     "moet",  "moeten", "staat", "vindt", "vraagt", "wordt", "worden", "zijn", "zal",    "zou"});

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool starts_with_quote(std::string_view text) {
  for (const std::string_view mark : {"\"", "“", "„", "«", "‘", "'"}) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

// A comma, dash or bracket, or a stronger sign.
bool is_clause_border(std::string_view gap) {
  return gap.find_first_of(",;:()!?") != std::string_view::npos ||
         gap.find("–") != std::string_view::npos || gap.find(" - ") != std::string_view::npos ||
         gap.find(". ") != std::string_view::npos;
}

std::size_t clause_begin(const Sentence& sentence, std::size_t at) {
  while (at > sentence.begin && !is_clause_border(sentence.gap(at - 1))) --at;
  return at;
}

std::size_t clause_end(const Sentence& sentence, std::size_t at) {
  while (at + 1 < sentence.end && !is_clause_border(sentence.gap(at))) ++at;
  return at + 1;
}

// The verb at `at` stands at the end of a clause that a subordinator opened.
bool is_subordinate(const Sentence& sentence, std::size_t at) {
  const std::size_t begin = clause_begin(sentence, at);
  if (clause_end(sentence, at) - at > kVerbFinalTail + 1) return false;
  for (std::size_t i = begin; i < at; ++i) {
    if (one_of(kSubordinators, sentence.word(i))) return true;
  }
  const std::string& first = sentence.word(begin);
  return begin != sentence.begin && begin < at &&
         (first == "die" || first == "dat" || first == "of");
}

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

bool is_cue(const CueMatch& match) {
  const CueEffect effect = match.rule->effect;
  return effect == CueEffect::kAsk || effect == CueEffect::kDemand ||
         effect == CueEffect::kPromise || effect == CueEffect::kSuggest;
}

bool silences(const CueMatch& veto, const CueMatch& cue) {
  const auto inside = [&](std::size_t token) { return veto.first <= token && token <= veto.last; };
  return inside(cue.first) || inside(cue.last);
}

// Words before a name: true if a preposition governs it.
std::string_view governing_preposition(const Sentence& sentence, std::size_t at) {
  for (std::size_t back = 0; back < 4 && at > sentence.begin; ++back) {
    --at;
    if (is_clause_border(sentence.gap(at))) return {};
    if (one_of(kPrepositions, sentence.word(at))) return sentence.word(at);
    if (!one_of(kDeterminers, sentence.word(at))) return {};
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
    } else if (!one_of(kDeterminers, word)) {
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
                           one_of(kArticles, sentence.word(clause_begin(sentence, verb)));
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

}  // namespace

std::string_view Sentence::gap(std::size_t at) const {
  const std::size_t from = text.tokens[at].span.end.value;
  const std::size_t to =
      at + 1 < text.tokens.size() ? text.tokens[at + 1].span.begin.value : text.text.size();
  return text.text.substr(from, to - from);
}

// A question behind a colon explains what is said before it.
bool is_question(const Sentence& sentence) {
  for (std::size_t at = sentence.begin; at + 1 < sentence.end; ++at) {
    if (sentence.gap(at).starts_with(':')) return false;
  }
  const std::string_view behind = sentence.gap(sentence.end - 1);
  return behind.substr(0, behind.find('\n')).find('?') != std::string_view::npos;
}

bool is_english(const Sentence& sentence) {
  std::size_t english = 0;
  for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
    english += one_of(kEnglish, sentence.word(at)) ? 1 : 0;
  }
  return english >= 2 && english * 5 >= sentence.size();
}

bool is_quotation(const Sentence& sentence) {
  const std::size_t first = sentence.text.tokens[sentence.begin].span.begin.value;
  const std::size_t line = sentence.text.text.rfind('\n', first == 0 ? 0 : first - 1);
  const std::size_t from = line == std::string_view::npos ? 0 : line + 1;
  const std::string_view before = sentence.text.text.substr(from, first - from);
  // The mark directly before the first word.
  const std::size_t mark = before.find_last_of(" \t.");
  if (!starts_with_quote(mark == std::string_view::npos ? before : before.substr(mark + 1))) {
    return false;
  }
  const std::string_view behind = sentence.gap(sentence.end - 1);
  const std::string_view tail = behind.substr(0, behind.find('\n'));
  for (const std::string_view close : {"\"", "”", "’", "'", "»"}) {
    if (tail.find(close) != std::string_view::npos) return true;
  }
  for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
    if (one_of(kSpeech, sentence.word(at))) return true;
  }
  return false;
}

namespace {

bool opens_with_imperative(const Sentence& sentence) {
  const std::string& verb = sentence.word(sentence.begin);
  if (sentence.size() < 2 || !one_of(kImperatives, verb)) return false;
  const std::string& next = sentence.word(sentence.begin + 1);
  if (next.front() >= '0' && next.front() <= '9') return false;  // "Vraag 3"
  if (next == "en" && one_of(kAlsoNouns, verb)) return false;    // "Werk en gezondheid"
  if (next == "ik" || next == "we" || next == "wij" || next == "dan") return false;
  if (is_clause_border(sentence.gap(sentence.begin))) return false;  // "Werk, inkomen en zorg"
  const std::size_t end = clause_end(sentence, sentence.begin);
  for (std::size_t at = sentence.begin + 1; at < end; ++at) {
    if (one_of(kAlsoNouns, verb) && one_of(kFinite, sentence.word(at))) {
      // "zorg dat ... is": the finite verb belongs to a clause of its own
      const std::string& link = sentence.word(sentence.begin + 1);
      return link == "dat" || link == "ervoor" || link == "of";
    }
  }
  // "Ga je in gesprek, dan ...": a condition
  if (end < sentence.end && sentence.word(end) == "dan") return false;
  return true;
}

}  // namespace

std::optional<std::size_t> opening_imperative(const Sentence& sentence) {
  if (opens_with_imperative(sentence)) return sentence.begin;
  const std::size_t comma = clause_end(sentence, sentence.begin);
  if (comma >= sentence.end || !sentence.gap(comma - 1).starts_with(',')) return std::nullopt;
  const auto called = find_actors(sentence.text, sentence.begin, comma);
  if (called.size() != 1 || called[0].first != sentence.begin || called[0].last + 1 != comma) {
    return std::nullopt;
  }
  const Sentence rest{sentence.text, comma, sentence.end};
  return opens_with_imperative(rest) ? std::optional(comma) : std::nullopt;
}

namespace {

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
    const bool past = one_of(kSaid, sentence.word(verb));
    if (!past && !one_of(kSays, sentence.word(verb))) continue;
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
    if (one_of(kNoSuggestion, sentence.word(at))) return false;
  }
  for (const ActorMention& party :
       find_parties(sentence.text, sentence.begin, verb, document.issuer)) {
    const ActorGroup group = party.actor->group;
    const bool acts = group != ActorGroup::kIssuer && group != ActorGroup::kPublic;
    if (acts && party.first <= sentence.begin + 1 && party.last + 1 == verb) return true;
  }
  return false;
}

}  // namespace

std::optional<Verdict> strongest_cue(const Sentence& sentence, const DocumentContext& document) {
  const std::vector<CueMatch> matches = match_cues(sentence.text, sentence.begin, sentence.end);
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

namespace {

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
    while (link > cue.first && one_of(kDeterminers, sentence.word(link))) --link;
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

}  // namespace speerpunt
