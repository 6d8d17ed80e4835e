// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers whose thousands are set apart: 29 282 (also with hard and thin spaces), 29.282.
#include <cstddef>
#include <string>
#include <string_view>

namespace speerpunt {

// Where the number ends that begins at `begin` in the text and is written with spaces: "301
// 549,50"; `begin` itself: there is none. "2017 282" is two numbers, and so is all that begins with
// a 0.
std::size_t spaced_number_end(std::string_view text, std::size_t begin);

// A folded word as one number without marks between its thousands; any other word as it is.
std::string without_grouping(std::string_view folded);

}  // namespace speerpunt
