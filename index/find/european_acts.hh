// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// European regulations, directives and decisions by their number.
#include <cstddef>
#include <optional>
#include <string>

#include "index/find/tokenised_text.hh"

namespace speerpunt {

struct EuropeanAct {
  std::string id;  // celex:32016R0679
  std::size_t last = 0;
};

// "Verordening (EU) 2016/679", "Verordening (EG) nr. 1907/2006", "Richtlijn 2005/36/EG",
// "Besluit (EU) 2022/591" or "32016R0679", beginning at token `at`.
std::optional<EuropeanAct> european_act_at(const TokenisedText& text, std::size_t at);

}  // namespace speerpunt
