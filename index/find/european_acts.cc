// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/european_acts.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "corpus/ascii.hh"
#include "corpus/is_one_of.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestSerial = 4;
constexpr std::string_view kFirstYear = "1951";
constexpr std::string_view kLastYear = "2099";

constexpr auto kCommunities =
    std::to_array<std::string_view>({"eu", "eg", "eeg", "egks", "euratom", "gbvb", "jbz"});
constexpr auto kNumberWords = std::to_array<std::string_view>({"nr", "nummer", "no"});

struct ActWord {
  std::string_view word;
  char letter;
  bool needs_community;  // there are national ones too
};
constexpr auto kActWords = std::to_array<ActWord>({{"verordening", 'R', false},
                                                   {"uitvoeringsverordening", 'R', false},
                                                   {"richtlijn", 'L', false},
                                                   {"uitvoeringsrichtlijn", 'L', false},
                                                   {"besluit", 'D', true},
                                                   {"uitvoeringsbesluit", 'D', true},
                                                   {"beschikking", 'D', true}});

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= kLongestSerial &&
         std::all_of(word.begin(), word.end(), is_digit);
}

bool is_year(std::string_view word) {
  return word.size() == kFirstYear.size() && word >= kFirstYear && word <= kLastYear;
}

// 32016R0679
bool is_celex(std::string_view word) {
  constexpr std::size_t kLength = 10;
  constexpr std::size_t kLetter = 5;
  return word.size() == kLength && word.front() == '3' &&
         (word[kLetter] == 'r' || word[kLetter] == 'l' || word[kLetter] == 'd') &&
         std::count_if(word.begin(), word.end(), is_digit) == kLength - 1;
}

// The numbers of an act, one of which is its year: "2016/679", "nr. 1907/2006", "95/46", "1408/71".
std::string celex_of(char letter, bool old_style, std::string_view first, std::string_view second) {
  // Regulations had their year behind the number until 2015, directives always before it.
  const bool year_last = is_year(second) && (!is_year(first) || (old_style && letter == 'R'));
  const bool short_year_last = !is_year(first) && !is_year(second) && letter == 'R';
  const std::string_view serial = year_last || short_year_last ? first : second;
  std::string year(year_last || short_year_last ? second : first);
  if (year.size() == 2) year.insert(0, "19");
  if (!is_year(year)) return {};
  return "celex:3" + year + letter + std::string(kLongestSerial - serial.size(), '0') +
         std::string(serial);
}

}  // namespace

std::optional<EuropeanAct> european_act_at(const TokenisedText& text, std::size_t at) {
  const auto word = [&](std::size_t i) {
    return i < text.tokens.size() ? std::string_view(text.tokens[i].folded) : std::string_view{};
  };
  const auto slash_behind = [&](std::size_t i) {
    return i + 1 < text.tokens.size() && text.text.substr(text.tokens[i].span.end.value,
                                                          text.tokens[i + 1].span.begin.value -
                                                              text.tokens[i].span.end.value) == "/";
  };
  if (is_celex(word(at))) {
    std::string number(word(at));
    std::transform(number.begin(), number.end(), number.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return EuropeanAct{"celex:" + number, at};
  }
  const auto act = std::find_if(kActWords.begin(), kActWords.end(),
                                [&](const ActWord& one) { return one.word == word(at); });
  if (act == kActWords.end()) return std::nullopt;
  std::size_t number = at + 1;
  bool community = false;
  bool old_style = false;
  for (; is_one_of(kCommunities, word(number)) || is_one_of(kNumberWords, word(number)); ++number) {
    community = community || is_one_of(kCommunities, word(number));
    // "nr." was written until 2015, and the Communities were until 2009: "(EG) 2065/2003".
    old_style = old_style || is_one_of(kNumberWords, word(number)) || word(number) == "eg" ||
                word(number) == "eeg";
  }
  if (!is_number(word(number)) || !is_number(word(number + 1)) || !slash_behind(number)) {
    return std::nullopt;
  }
  std::size_t last = number + 1;
  if (slash_behind(last) && is_one_of(kCommunities, word(last + 1))) {
    ++last;
    community = true;
  }
  if (act->needs_community && !community) return std::nullopt;
  std::string id = celex_of(act->letter, old_style, word(number), word(number + 1));
  if (id.empty()) return std::nullopt;
  return EuropeanAct{std::move(id), last};
}

}  // namespace speerpunt
