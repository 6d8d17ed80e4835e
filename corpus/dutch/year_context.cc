// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/year_context.hh"

#include <algorithm>
#include <array>

namespace speerpunt::dutch {
namespace {

constexpr auto part_of_year =
    std::to_array<std::string_view>({"begin", "eind", "einde", "halverwege", "medio", "midden"});

// Before a year, hardly ever before an amount.
constexpr auto strong_cues = std::to_array<std::string_view>(
    {"anno", "in", "jaar", "omstreeks", "sedert", "sinds", "tussen", "vanaf", "zomers"});

// Before a year or an amount: what follows decides.
constexpr auto weak_cues = std::to_array<std::string_view>(
    {"door", "na", "naar", "over", "per", "rond", "tot", "uit", "van", "voor"});

constexpr auto reference_words = std::to_array<std::string_view>(
    {"handelingen", "jaargang", "kamerstuk", "kamerstukken", "staatsblad", "staatscourant", "stb",
     "stcrt", "trb", "vergaderjaar"});

// After an amount.
constexpr auto units =
    std::to_array<std::string_view>({"aios",         "artsen",       "bedden",
                                     "cent",         "dagen",        "deelnemers",
                                     "dokters",      "doden",        "euro",
                                     "fte",          "gevallen",     "geneeskundigen",
                                     "gulden",       "huisartsen",   "inwoners",
                                     "keer",         "kilometer",    "leden",
                                     "maal",         "man",          "medewerkers",
                                     "mensen",       "meter",        "meldingen",
                                     "miljard",      "miljoen",      "opleidingsplaatsen",
                                     "patienten",    "patiënten",    "personen",
                                     "plaatsen",     "plekken",      "praktijken",
                                     "procent",      "respondenten", "specialisten",
                                     "stappen",      "stuks",        "studenten",
                                     "tot",          "uren",         "uur",
                                     "vrouwen",      "werknemers",   "woorden",
                                     "ziekenhuizen", "zorgverleners"});

// After a year, not between an amount and what it counts.
constexpr auto words_after_year = std::to_array<std::string_view>(
    {"aan",   "al",   "als",    "beschreef", "bij",    "de",    "die",    "dat",   "dit",
     "door",  "een",  "en",     "er",        "gaan",   "gaat",  "had",    "heeft", "hebben",
     "het",   "hun",  "in",     "is",        "kan",    "kon",   "kunnen", "kwam",  "maar",
     "met",   "moet", "moeten", "naar",      "niet",   "nog",   "of",     "om",    "ook",
     "op",    "over", "te",     "tot",       "u",      "uit",   "van",    "voor",  "waarin",
     "waren", "was",  "we",     "werd",      "werden", "wij",   "worden", "wordt", "ze",
     "zich",  "zij",  "zijn",   "zal",       "zou",    "zullen"});

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// The digits are part of a longer figure: 2.016, 2016/17, 2005;18, € 2016, 2016%.
bool is_part_of_figure(std::string_view text, std::span<const DateToken> tokens,
                       std::size_t index) {
  const DateToken& token = tokens[index];
  constexpr std::string_view joints = ".,:;/-";
  if (!token.before.empty() && index > 0 && tokens[index - 1].end + 1 == token.begin &&
      tokens[index - 1].is_number() && joints.find(token.before) != std::string_view::npos &&
      !(token.before == "-" && tokens[index - 1].is_year())) {
    return true;
  }
  const std::string_view before = text.substr(0, token.begin);
  if (before.ends_with("€ ") || before.ends_with("€") || before.ends_with("\u00A0")) return true;
  if (index > 0 && tokens[index - 1].end == token.begin) return true;  // B2016
  const std::string_view after = text.substr(token.end);
  if (after.starts_with("%") || after.starts_with(" %")) return true;
  if (index + 1 == tokens.size()) return false;
  const DateToken& next = tokens[index + 1];
  if (next.begin == token.end) return true;
  return next.is_number() && next.begin == token.end + 1 &&
         joints.find(next.before) != std::string_view::npos &&
         !(next.before == "-" && next.is_year());
}

}  // namespace

bool is_part_of_year(std::string_view word) {
  return contains(part_of_year, word);
}

bool is_in_reference(std::span<const DateToken> tokens, std::size_t index) {
  const std::size_t first = index < 3 ? 0 : index - 3;
  return std::ranges::any_of(tokens.subspan(first, index - first), [](const DateToken& token) {
    return contains(reference_words, token.word);
  });
}

bool is_year_in_context(std::string_view text, std::span<const DateToken> tokens, std::size_t index,
                        bool follows_year) {
  const DateToken& token = tokens[index];
  if (is_part_of_figure(text, tokens, index) || is_in_reference(tokens, index)) return false;
  const bool at_end = index + 1 == tokens.size();
  const std::string_view after = text.substr(token.end);
  const bool touches_word = !at_end && tokens[index + 1].before == " ";
  const std::string_view next = at_end ? std::string_view() : tokens[index + 1].word;
  const bool counts = touches_word && (contains(units, next) || tokens[index + 1].is_number());
  if (counts && next != "tot") return false;
  // C(2008) 1234 is a decision, app 2.2 (1723) a version.
  if (token.number < 1900) return false;
  const bool bracketed = token.before.ends_with("(") && (index == 0 || token.before.size() > 1);
  if (after.starts_with(")") &&
      (bracketed || token.before.ends_with(", ") || token.before == " ")) {
    return true;
  }
  if (follows_year) return true;
  if (index == 0) return false;
  const std::string_view cue = tokens[index - 1].word;
  if (token.before != " " && token.before != "\n") return false;
  if (is_part_of_year(cue) || contains(strong_cues, cue)) return true;
  return contains(weak_cues, cue) && (!touches_word || contains(words_after_year, next));
}

}  // namespace speerpunt::dutch
