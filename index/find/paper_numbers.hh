// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The numbers of parliamentary papers: session, dossier, number of the paper. Each takes what
// stands at the scanner, or nothing and leaves it where it was.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "index/find/character_scanner.hh"

namespace speerpunt {

inline constexpr std::string_view kRomanDigits = "IVXL";  // of chapters of the budget

struct Dossier {
  std::string number;     // 29282, 34300-XV
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
};

void skip_separators(CharacterScanner& scanner);

// "2016/17", "2016-2017" as 2016-2017; empty: none.
std::string take_session(CharacterScanner& scanner);

// "29 282", "29.282", "34 300 XV"
std::optional<Dossier> take_dossier(CharacterScanner& scanner);

// "nr. 283", "nummer 25", "nr. C"; with `bare_allowed` also ", 283" and "-283". Empty: none.
std::string take_number(CharacterScanner& scanner, bool bare_allowed);

}  // namespace speerpunt
