// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/title_words.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

#include "corpus/ascii.hh"
#include "corpus/dutch/date_words.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/words.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostTelling = 24;  // of a title or a statement
constexpr std::size_t kMostDigits = 6;    // of a number that counts versions or years

constexpr auto kSilentWords = std::to_array<std::string_view>({"de",
                                                               "het",
                                                               "een",
                                                               "van",
                                                               "en",
                                                               "in",
                                                               "op",
                                                               "voor",
                                                               "tot",
                                                               "te",
                                                               "bij",
                                                               "met",
                                                               "der",
                                                               "den",
                                                               "des",
                                                               "uit",
                                                               "aan",
                                                               "over",
                                                               "als",
                                                               "door",
                                                               "dit",
                                                               "deze",
                                                               "the",
                                                               "of",
                                                               "and",
                                                               "for",
                                                               "a",
                                                               "an",
                                                               "to",
                                                               "versie",
                                                               "v",
                                                               "version",
                                                               "concept",
                                                               "definitief",
                                                               "definitieve",
                                                               "def",
                                                               "final",
                                                               "draft",
                                                               "jl",
                                                               "herzien",
                                                               "herziene",
                                                               "geactualiseerd",
                                                               "geactualiseerde",
                                                               "update",
                                                               "editie",
                                                               "uitgave",
                                                               "vorige",
                                                               "eerdere",
                                                               "oude",
                                                               "oudere",
                                                               "vroegere"});

void add_numbers(std::string_view word, TitleWords& found) {
  for (std::size_t at = 0; at < word.size();) {
    if (!is_digit(word[at])) {
      ++at;
      continue;
    }
    int number = 0;
    const std::size_t begin = at;
    for (; at < word.size() && is_digit(word[at]); ++at) {
      if (at - begin < kMostDigits) number = number * 10 + (word[at] - '0');
    }
    found.numbers.push_back(number);
    constexpr int kFirstYear = 1900, kLastYear = 2100;
    if (at - begin == 4 && number >= kFirstYear && number <= kLastYear) {
      found.years.push_back(number);
    }
  }
}

void add_telling(std::string_view word, const std::set<std::string>& names, TitleWords& found) {
  const auto silent = [&] {
    return std::find(kSilentWords.begin(), kSilentWords.end(), word) != kSilentWords.end() ||
           dutch::number_in(dutch::month_names, word, 1) > 0;
  };
  const std::string text(word);
  if (word.empty() || found.telling.size() == kMostTelling || silent() || names.contains(text)) {
    return;
  }
  if (std::ranges::find(found.telling, text) == found.telling.end()) found.telling.push_back(text);
}

// "knmg-standpunt" -> "knmg", "standpunt"
template <typename Visit>
void for_each_part(std::string_view word, Visit visit) {
  while (!word.empty()) {
    const std::size_t hyphen = std::min(word.find('-'), word.size());
    visit(word.substr(0, hyphen));
    word.remove_prefix(std::min(hyphen + 1, word.size()));
  }
}

}  // namespace

TitleWords telling_words(std::string_view text, std::string_view publisher) {
  std::set<std::string> names;
  for (const dutch::Word& word : dutch::words(publisher)) names.insert(word.folded);
  TitleWords found;
  bool reference = false;  // "met kenmerk NR/CU-263": until its number
  for (const dutch::Word& word : dutch::words(text)) {
    for_each_part(word.folded, [&](std::string_view part) {
      const bool number = std::any_of(part.begin(), part.end(), is_digit);
      if (number && !reference) add_numbers(part, found);
      reference = (reference && !number) || part == "kenmerk";
      if (!number && !reference) add_telling(part, names, found);
    });
  }
  return found;
}

std::string key_with_subtitle(const Document& document) {
  return title_key(telling_words(document.title + ' ' + document.subtitle, document.publisher));
}

TitleWords title_words(const Document& document) {
  return telling_words(document.title, document.publisher);
}

std::string title_key(const TitleWords& words) {
  std::string key;
  for (const std::string& word : words.telling) key += (key.empty() ? "" : " ") + word;
  return key;
}

ComparedTitle compared_title(const Document& document) {
  ComparedTitle title{title_words(document), {}, key_with_subtitle(document)};
  title.key = title_key(title.words);
  return title;
}

std::vector<std::string> replaced_keys(const Document& document) {
  std::set<std::string> keys;
  for (const std::string& statement : document.replaces) {
    const TitleWords words = telling_words(statement, document.publisher);
    for (std::size_t first = 0; first < words.telling.size(); ++first) {
      std::string key;
      for (std::size_t last = first; last < words.telling.size(); ++last) {
        key += (key.empty() ? "" : " ") + words.telling[last];
        keys.insert(key);
      }
    }
  }
  return {keys.begin(), keys.end()};
}

}  // namespace speerpunt
