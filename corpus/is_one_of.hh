// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether a word stands in a list of words, sorted or not.
#include <algorithm>
#include <string_view>

namespace speerpunt {

template <class List>
bool is_one_of(const List& words, std::string_view word) {
  return std::ranges::find(words, word) != std::ranges::end(words);
}

}  // namespace speerpunt
