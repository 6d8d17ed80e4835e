// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words with signs for what is not known: beroeps*, be*arts, bedrijfs?rts, bedrijfsarst~2.
#include <string_view>

namespace speerpunt {

bool is_word_pattern(std::string_view word);

// * stands for any letters or none, ? for one; ~1 and ~2 at the end allow so many wrong letters.
// Both folded.
bool fits_pattern(std::string_view pattern, std::string_view folded_word);

}  // namespace speerpunt
