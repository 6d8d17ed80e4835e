// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ranges>
#include <string>
#include <string_view>

namespace speerpunt {

// The texts with the separator between them, in their order; none after empty ones that come first.
template <std::ranges::input_range Texts>
std::string join(const Texts& texts, std::string_view separator) {
  std::string joined;
  for (const auto& text : texts) {
    if (!joined.empty()) joined += separator;
    joined += text;
  }
  return joined;
}

}  // namespace speerpunt
