// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/recommendations_sentence.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/is_one_of.hh"
#include "index/find/addressees.hh"
#include "index/find/cues.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestListNumber = 2;

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

bool starts_with_quote(std::string_view text) {
  for (const std::string_view mark : {"\"", "“", "„", "«", "‘", "'"}) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

bool opens_with_imperative(const Sentence& sentence) {
  const std::string& verb = sentence.word(sentence.begin);
  if (sentence.size() < 2 || !is_one_of(kImperatives, verb)) return false;
  const std::string& next = sentence.word(sentence.begin + 1);
  if (next.front() >= '0' && next.front() <= '9') return false;   // "Vraag 3"
  if (next == "en" && is_one_of(kAlsoNouns, verb)) return false;  // "Werk en gezondheid"
  if (next == "ik" || next == "we" || next == "wij" || next == "dan") return false;
  if (is_clause_border(sentence.gap(sentence.begin))) return false;  // "Werk, inkomen en zorg"
  const std::size_t end = clause_end(sentence, sentence.begin);
  for (std::size_t at = sentence.begin + 1; at < end; ++at) {
    if (is_one_of(kAlsoNouns, verb) && is_one_of(kFinite, sentence.word(at))) {
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

std::string_view Sentence::gap(std::size_t at) const {
  const std::size_t from = text.tokens[at].span.end.value;
  const std::size_t to =
      at + 1 < text.tokens.size() ? text.tokens[at + 1].span.begin.value : text.text.size();
  return text.text.substr(from, to - from);
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

std::size_t length_of_list_mark(std::string_view text) {
  const bool bracketed = text.starts_with('(');
  const std::size_t open = bracketed ? 1 : 0;
  const auto within = [&](std::size_t at, char first, char last) {
    return at < text.size() && text[at] >= first && text[at] <= last;
  };
  std::size_t close = open;
  while (within(close, '0', '9')) ++close;
  if (close == open && within(close, 'a', 'z')) ++close;
  if (close == open || close > open + kLongestListNumber) return 0;
  const std::string_view behind = text.substr(close);
  return behind.starts_with(") ") || (!bracketed && behind.starts_with(". ")) ? close + 2 : 0;
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
    english += is_one_of(kEnglish, sentence.word(at)) ? 1 : 0;
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
    if (is_one_of(kSpeech, sentence.word(at))) return true;
  }
  return false;
}

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

}  // namespace speerpunt
