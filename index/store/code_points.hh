// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace speerpunt {

// Of valid UTF-8 only: terms and folded words are.
inline std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80)
      points += value;
    else if (value >= 0xC0)
      points += value & (value < 0xE0 ? 0x1FU : value < 0xF0 ? 0x0FU : 0x07U);
    else if (!points.empty())
      points.back() = (points.back() << 6U) | (value & 0x3FU);
  }
  return points;
}

}  // namespace speerpunt
