// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a table divides the width of the page. Lengths are in one unit.
#include <string_view>
#include <vector>

namespace speerpunt {

struct NaturalWidth {
  double text = 0;  // of the longest cell on one line
  double word = 0;  // of its longest word
  // `padding`: left and right together.
  void include(std::string_view cell, double size, double padding);
};

// Narrow columns as wide as they want; the others share what is left by what they hold, none
// narrower than its longest word where that is possible. The sum is `width`.
std::vector<double> column_widths(const std::vector<NaturalWidth>& columns, double width);

}  // namespace speerpunt
