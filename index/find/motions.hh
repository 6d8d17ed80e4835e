// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Motions and amendments by the name of who moved them: "motie-Simons c.s. (29 282, nr. 4)",
// "motie van de leden Van den Berg (CDA) en De Vries (VVD) over de zorg".
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "index/find/tokenised_text.hh"

namespace speerpunt {

struct Motion {
  std::string id;  // kst:... where its number stands with it, else motie:?:Simons
  std::size_t end = 0;
  std::vector<std::string> movers;  // names as written, in their order
};

// The motion that token `at` ("motie", "amendement-Simons") begins; nothing: no name follows.
std::optional<Motion> motion_at(const TokenisedText& text, std::size_t at);

bool is_motion_word(std::string_view folded);

// "motie" or "amendement", for a motion word or an id.
std::string_view sort_of_motion(std::string_view folded);

}  // namespace speerpunt
