// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to corpus/dutch: when four digits are a year.
#include <span>
#include <string_view>

#include "corpus/dutch/date_tokens.hh"

namespace speerpunt::dutch {

// begin, eind, medio: narrow a year or a decade.
bool is_part_of_year(std::string_view word);

// Whether token `index`, a number that could be a year, stands where a year stands ("in 2016",
// "(KNMG, 2015)"). `follows_year`: the token before it, or before "en", is a year.
bool is_year_in_context(std::string_view text, std::span<const DateToken> tokens, std::size_t index,
                        bool follows_year);

// "Vergaderjaar 2016/17", "Stb. 2018, 515": the token belongs to a reference.
bool is_in_reference(std::span<const DateToken> tokens, std::size_t index);

}  // namespace speerpunt::dutch
