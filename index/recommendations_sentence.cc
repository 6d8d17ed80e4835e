// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recommendations_sentence.hh"

#include <algorithm>
#include <array>
#include <string_view>

namespace speerpunt {
namespace {

constexpr double kSubordinatePenalty =
    0.3;                                   // "waarin je moet onderhandelen" tells, it asks nothing
constexpr std::size_t kVerbFinalTail = 3;  // words behind the verb of a subordinate clause
constexpr double kSurelyAsks = 0.85;       // such an ask survives a block: "pleit voor ..., zie"

constexpr auto kSubordinators = std::to_array<std::string_view>(
    {"als",     "doordat", "hoe",     "hoewel",  "indien",   "nadat",    "omdat",
     "ondanks", "terwijl", "voordat", "waaraan", "waarbij",  "waardoor", "waarin",
     "waarmee", "waarom",  "waarop",  "waarvan", "waarvoor", "wanneer",  "wat",
     "welke",   "wie",     "zoals",   "zodat",   "zodra"});

constexpr auto kPrepositions = std::to_array<std::string_view>(
    {"aan",   "bij", "binnen", "door", "in",       "met",   "naar",  "namens",
     "onder", "op",  "over",   "per",  "richting", "rond",  "tegen", "tussen",
     "uit",   "van", "vanuit", "via",  "voor",     "zonder"});

constexpr auto kDeterminers = std::to_array<std::string_view>(
    {"alle", "andere", "beide", "betrokken", "de", "deze", "die", "een", "elke", "het", "hun",
     "iedere", "individuele", "meer", "nederlandse", "ook", "onze", "zijn"});

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

bool is_cue(const CueMatch& match) {
  const CueEffect effect = match.rule->effect;
  return effect == CueEffect::kAsk || effect == CueEffect::kDemand || effect == CueEffect::kPromise;
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

// Names joined by commas and "en" count together: "werkgevers, verzekeraars en gemeenten".
void add_with_coordinated(const Sentence& sentence, const std::vector<ActorMention>& mentions,
                          std::size_t chosen, std::vector<const Actor*>& result) {
  const auto coordinated = [&](std::size_t left, std::size_t right) {
    std::size_t at = mentions[left].last + 1;
    const std::size_t stop = mentions[right].first;
    const bool comma = sentence.gap(at - 1).starts_with(',');
    bool linked = comma;
    for (; at < stop; ++at) {
      const std::string& word = sentence.word(at);
      if (word == "en" || word == "of") {
        linked = true;
      } else if (!one_of(kDeterminers, word)) {
        return false;
      }
    }
    return linked;
  };
  std::size_t first = chosen;
  std::size_t last = chosen;
  while (first > 0 && coordinated(first - 1, first)) --first;
  while (last + 1 < mentions.size() && coordinated(last, last + 1)) ++last;
  for (std::size_t i = first; i <= last; ++i) {
    if (std::find(result.begin(), result.end(), mentions[i].actor) == result.end()) {
      result.push_back(mentions[i].actor);
    }
  }
}

}  // namespace

std::string_view Sentence::gap(std::size_t at) const {
  const std::size_t from = text.tokens[at].span.end.value;
  const std::size_t to =
      at + 1 < text.tokens.size() ? text.tokens[at + 1].span.begin.value : text.text.size();
  return text.text.substr(from, to - from);
}

bool Sentence::contains(std::string_view folded) const {
  for (std::size_t at = begin; at < end; ++at) {
    if (word(at) == folded) return true;
  }
  return false;
}

bool is_question(const Sentence& sentence) {
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

bool opens_with_imperative(const Sentence& sentence) {
  const std::string& verb = sentence.word(sentence.begin);
  if (sentence.size() < 2 || !one_of(kImperatives, verb)) return false;
  const std::string& next = sentence.word(sentence.begin + 1);
  if (next.front() >= '0' && next.front() <= '9') return false;  // "Vraag 3"
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

std::optional<Verdict> strongest_cue(const Sentence& sentence) {
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
    if (vetoed) continue;
    const bool asks = match.rule->effect == CueEffect::kAsk;
    if (blocked && !(asks && match.rule->confidence >= kSurelyAsks)) continue;
    Verdict verdict{match, match.rule->confidence, false};
    if (is_subordinate(sentence, match.first)) verdict.confidence -= kSubordinatePenalty;
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
  return best;
}

Parties find_parties(const Sentence& sentence, const CueMatch& cue) {
  const std::vector<ActorMention> mentions =
      find_actors(sentence.text, sentence.begin, sentence.end);
  Parties parties;
  std::optional<std::size_t> subject;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const ActorMention& mention = mentions[i];
    const std::string_view preposition = governing_preposition(sentence, mention.first);
    const bool before = mention.last < cue.first && cue.first - mention.last <= 8 &&
                        clause_begin(sentence, cue.first) <= mention.first;
    const bool after = mention.first > cue.first && mention.first - cue.first <= 4;
    if (preposition.empty() && before) subject = i;
    // "moeten werkgevers": behind the verb, where nobody stands close before it
    if (preposition.empty() && after && (!subject || cue.first - mentions[*subject].last > 3) &&
        (!subject || mentions[*subject].first < cue.first)) {
      subject = i;
    }
  }
  if (subject) parties.subject = mentions[*subject].actor;

  const bool asks = cue.rule->effect == CueEffect::kAsk;
  if (!asks && subject) add_with_coordinated(sentence, mentions, *subject, parties.addressees);
  for (std::size_t i = 0; i < mentions.size() && parties.addressees.empty(); ++i) {
    const ActorMention& mention = mentions[i];
    if (mention.first <= cue.first || (asks && subject == i)) continue;
    const std::string_view preposition = governing_preposition(sentence, mention.first);
    const std::string_view link = mention.first > sentence.begin + 1
                                      ? std::string_view(sentence.word(mention.first - 1))
                                      : std::string_view{};
    const bool agent = preposition == "door";
    const bool target = asks && (preposition.empty() || preposition == "aan" ||
                                 preposition == "op" || preposition == "bij");
    const bool clause = preposition.empty() && (link == "dat" || link == "als" || link == "de");
    if (agent || target || clause) {
      add_with_coordinated(sentence, mentions, i, parties.addressees);
    }
  }
  for (std::size_t i = 0; i < mentions.size() && parties.addressees.empty(); ++i) {
    const std::string_view preposition = governing_preposition(sentence, mentions[i].first);
    const bool responsible = mentions[i].actor->group == ActorGroup::kGovernment &&
                             (preposition == "onder" || preposition == "bij" ||
                              preposition == "aan" || preposition == "door");
    if (responsible) add_with_coordinated(sentence, mentions, i, parties.addressees);
  }
  return parties;
}

}  // namespace speerpunt
