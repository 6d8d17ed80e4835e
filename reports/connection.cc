// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/connection.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <vector>

#include "corpus/dutch/words.hh"
#include "corpus/is_one_of.hh"

namespace speerpunt {
namespace {

constexpr auto kPointsBack = std::to_array<std::string_view>(
    {"deze",         "dit",     "die",     "dat",     "hij",       "zij",      "ze",
     "hun",          "haar",    "daarmee", "hiermee", "daarvoor",  "hiervoor", "daardoor",
     "hierdoor",     "daarbij", "hierbij", "daarom",  "daaruit",   "zo",       "dan",
     "ook",          "toch",    "wel",     "niet",    "bovendien", "althans",  "alleen",
     "bijvoorbeeld", "zoals",   "denk"});
// "Het kost te veel" is about what was said; "Het gebruik" and "Het is nodig dat" are not.
constexpr auto kDoneByIt = std::to_array<std::string_view>(
    {"kost", "betreft", "gaat", "blijkt", "helpt", "werkt", "maakt", "geeft", "heeft", "wordt",
     "kan", "moet", "leidt", "vraagt", "vereist"});
// "Het is nodig dat", "Het zou goed zijn om": what it is follows.
constexpr auto kSaysWhat =
    std::to_array<std::string_view>({"dat", "om", "of", "als", "wanneer", "indien", "tijd"});
constexpr auto kOutside = std::to_array<std::string_view>(
    {"deze",     "dit",     "die",      "hij",      "zij",       "ze",       "hun",
     "haar",     "diens",   "daarmee",  "hiermee",  "daarvoor",  "hiervoor", "daardoor",
     "hierdoor", "daarbij", "hierbij",  "daaruit",  "hieruit",   "daarin",   "hierin",
     "daarop",   "hierop",  "daarover", "hierover", "daartoe",   "hiertoe",  "daaraan",
     "hieraan",  "dan",     "zulke",    "zo'n",     "dergelijke"});
constexpr auto kPapers = std::to_array<std::string_view>(
    {"visie", "standpunt", "rapport", "advies", "notitie", "brief", "handreiking", "document",
     "paper", "richtlijn", "factsheet", "nota", "position", "gids", "publicatie", "gedragsregel"});
constexpr auto kLimits = std::to_array<std::string_view>(
    {"alleen", "wel", "toch", "deze", "dit", "hij", "zij", "daarbij", "hiervoor", "althans"});
constexpr auto kTakesBack = std::to_array<std::string_view>(
    {"maar", "echter", "tenzij", "mits", "behalve", "daarentegen", "integendeel", "desondanks",
     "evenwel", "desalniettemin", "niettemin", "evenmin", "uitgezonderd"});
// Anywhere near the beginning: "Dit is echter niet nodig."
constexpr auto kTurns = std::to_array<std::string_view>({"echter", "daarentegen", "evenwel"});
constexpr std::size_t kTurnWords = 6;

template <std::size_t N>
bool begins_with(std::string_view sentence, const std::array<std::string_view, N>& list) {
  const std::vector<dutch::Word> words = dutch::words(sentence);
  return !words.empty() && is_one_of(list, words.front().folded);
}

bool begins_with_condition(const std::vector<dutch::Word>& words) {
  return words.size() > 1 && words[0].folded == "alleen" &&
         (words[1].folded == "als" || words[1].folded == "indien" || words[1].folded == "wanneer");
}

// The number of a list item, "a)" or "3)", closes nothing.
std::size_t after_item_number(std::string_view text) {
  const std::size_t close = text.find(')');
  return close != std::string_view::npos && close <= 3 &&
                 text.substr(0, close).find_first_of(" (") == std::string_view::npos
             ? close + 1
             : 0;
}

struct Marks {
  std::string_view open;
  std::string_view close;
};

Enclosure enclosure_by(std::string_view text, const Marks& marks) {
  std::size_t open = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(marks.open)) {
      ++open;
    } else if (text.substr(i).starts_with(marks.close)) {
      if (open == 0) return Enclosure::kEndsOnly;
      --open;
    }
  }
  return open > 0 ? Enclosure::kBeginsOnly : Enclosure::kWhole;
}

// A straight mark that has a letter to its right begins.
Enclosure enclosure_by_straight_marks(std::string_view text) {
  if (std::count(text.begin(), text.end(), '"') % 2 == 0) return Enclosure::kWhole;
  const std::size_t first = text.find('"');
  const bool begins = first == 0 || text[first - 1] == ' ' || text[first - 1] == '(';
  return begins ? Enclosure::kBeginsOnly : Enclosure::kEndsOnly;
}

}  // namespace

bool points_back(std::string_view sentence) {
  const std::vector<dutch::Word> words = dutch::words(sentence);
  const bool is_it = words.size() > 1 && words[0].folded == "het";
  return (is_it && is_one_of(kDoneByIt, words[1].folded)) || begins_with(sentence, kPointsBack) ||
         is_about_another(sentence) || takes_back(sentence);
}

bool is_about_another(std::string_view sentence) {
  const std::vector<dutch::Word> words = dutch::words(sentence);
  if (words.size() < 2) return false;
  const std::string& first = words[0].folded;
  const std::string& second = words[1].folded;
  if (first == "het") {
    // "Het is te vinden", not "Het is tijd" or "Het is nodig te weten".
    const bool is_said = std::any_of(words.begin() + 2, words.end(), [](const dutch::Word& word) {
      return is_one_of(kSaysWhat, word.folded);
    });
    const bool is_there =
        words.size() > 2 && (second == "is" || second == "zijn") && words[2].folded == "te";
    return (is_there || is_one_of(kDoneByIt, second)) && !is_said;
  }
  if (first == "dat") return is_one_of(kDoneByIt, second) || second == "is" || second == "zou";
  return is_one_of(kOutside, first) && !is_one_of(kPapers, second);
}

bool depends(std::string_view sentence) {
  const std::vector<dutch::Word> words = dutch::words(sentence);
  return takes_back(sentence) || begins_with_condition(words) ||
         (!words.empty() && (words[0].folded == "althans" || words[0].folded == "toch" ||
                             words[0].folded == "bijvoorbeeld" || words[0].folded == "zoals"));
}

bool is_first_half(std::string_view sentence) {
  constexpr auto kOnly =
      std::to_array<std::string_view>({"alleen", "slechts", "enkel", "uitsluitend", "louter"});
  constexpr auto kGoesOn =
      std::to_array<std::string_view>({"maar", "ook", "tevens", "eveneens", "evenzeer", "juist"});
  const std::vector<dutch::Word> words = dutch::words(sentence);
  bool is_open = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i - 1].folded == "niet" && is_one_of(kOnly, words[i].folded)) {
      is_open = i < 2 || words[i - 2].folded != "en";
    } else if (is_one_of(kGoesOn, words[i].folded)) {
      is_open = false;
    }
  }
  return is_open;
}

bool is_other_half(std::string_view sentence) {
  constexpr auto kOther = std::to_array<std::string_view>(
      {"maar", "ook", "tevens", "eveneens", "evenzeer", "minstens", "daarnaast", "bovendien"});
  const std::vector<dutch::Word> words = dutch::words(sentence);
  const std::size_t near = std::min(kTurnWords, words.size());
  return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(near),
                     [&](const dutch::Word& word) { return is_one_of(kOther, word.folded); });
}

bool limits(std::string_view sentence) {
  return begins_with(sentence, kLimits) || takes_back(sentence);
}

bool takes_back(std::string_view sentence) {
  const std::vector<dutch::Word> words = dutch::words(sentence);
  if (words.empty()) return false;
  if (is_one_of(kTakesBack, words.front().folded)) return true;
  const auto end = words.begin() + static_cast<std::ptrdiff_t>(std::min(kTurnWords, words.size()));
  return begins_with_condition(words) || std::any_of(words.begin(), end, [](const auto& word) {
           return is_one_of(kTurns, word.folded);
         });
}

Enclosure enclosure_of(std::string_view text) {
  constexpr auto kMarks = std::to_array<Marks>({{"“", "”"}, {"«", "»"}, {"(", ")"}, {"[", "]"}});
  text.remove_prefix(after_item_number(text));
  // „low” and “high” marks both end high.
  if (text.find("„") != std::string_view::npos) {
    const bool closes =
        text.find("”") != std::string_view::npos || text.find("“") != std::string_view::npos;
    return closes ? Enclosure::kWhole : Enclosure::kBeginsOnly;
  }
  for (const Marks& marks : kMarks) {
    if (const Enclosure found = enclosure_by(text, marks); found != Enclosure::kWhole) return found;
  }
  // ’ is an apostrophe too: only one that is missing tells.
  if (const std::size_t open = text.rfind("‘");
      open != std::string_view::npos && text.find("’", open) == std::string_view::npos) {
    return Enclosure::kBeginsOnly;
  }
  return enclosure_by_straight_marks(text);
}

}  // namespace speerpunt
