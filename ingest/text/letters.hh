// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small questions about UTF-8 text that several readers ask.
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace speerpunt {

std::size_t count_characters(std::string_view text);
bool starts_lower(std::string_view text);  // with a lower-case letter, or "(" and one
bool has_letter(std::string_view text);
bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends);

// 1 for "2 Inleiding" and unnumbered text, 2 for "2.1 Doel", and so on up to 6.
int number_depth(std::string_view heading);

}  // namespace speerpunt
