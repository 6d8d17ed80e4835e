// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to corpus: the words that dates are written with, in lower case.
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace speerpunt::dutch {

inline constexpr std::array<std::string_view, 12> month_names = {
    "januari", "februari", "maart",     "april",   "mei",      "juni",
    "juli",    "augustus", "september", "oktober", "november", "december"};

// Only with a year behind them: "may" and "march" are words too.
inline constexpr std::array<std::string_view, 12> english_month_names = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

inline constexpr std::array<std::string_view, 7> weekday_names = {  // as std::chrono counts
    "zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"};

// Of quarters, 1-4.
inline constexpr std::array<std::string_view, 4> ordinal_names = {"eerste", "tweede", "derde",
                                                                  "vierde"};

struct Season {
  std::string_view name;
  std::string_view value;  // the name that stands in a Date
  int first_month;
};

inline constexpr auto seasons = std::to_array<Season>({
    {"voorjaar", "voorjaar", 3},
    {"lente", "voorjaar", 3},
    {"zomer", "zomer", 6},
    {"najaar", "najaar", 9},
    {"herfst", "najaar", 9},
    {"winter", "winter", 12},
});

struct NumberedWord {
  std::string_view word;
  int number;
};

inline constexpr auto month_abbreviations = std::to_array<NumberedWord>({
    {"jan", 1},
    {"feb", 2},
    {"febr", 2},
    {"mrt", 3},
    {"apr", 4},
    {"jun", 6},
    {"jul", 7},
    {"aug", 8},
    {"sep", 9},
    {"sept", 9},
    {"okt", 10},
    {"nov", 11},
    {"dec", 12},
});

inline constexpr auto weekday_abbreviations = std::to_array<NumberedWord>({
    {"zo", 0},
    {"ma", 1},
    {"di", 2},
    {"wo", 3},
    {"do", 4},
    {"vr", 5},
    {"za", 6},
});

inline constexpr auto decades = std::to_array<NumberedWord>({
    {"twintig", 2},
    {"dertig", 3},
    {"veertig", 4},
    {"vijftig", 5},
    {"zestig", 6},
    {"zeventig", 7},
    {"tachtig", 8},
    {"negentig", 9},
});

// The number of a word in a table of names (counted from `first`); -1: not in it.
constexpr int number_in(std::span<const std::string_view> names, std::string_view word, int first) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == word) return static_cast<int>(i) + first;
  }
  return -1;
}

constexpr int number_in(std::span<const NumberedWord> table, std::string_view word) {
  for (const auto& [name, number] : table) {
    if (name == word) return number;
  }
  return -1;
}

// 1-12; -1: not a month.
constexpr int month_number(std::string_view word) {
  const int number = number_in(month_names, word, 1);
  return number > 0 ? number : number_in(month_abbreviations, word);
}

constexpr int english_month_number(std::string_view word) {
  return number_in(english_month_names, word, 1);
}

constexpr const Season* season_named(std::string_view word) {
  for (const auto& season : seasons) {
    if (season.name == word) return &season;
  }
  return nullptr;
}

}  // namespace speerpunt::dutch
