// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace speerpunt {

// Letters to insert, drop, replace or swap (optimal string alignment), counted in code points; a
// number above `limit` where it is more than that.
std::size_t edit_distance(std::u32string_view one, std::u32string_view other, std::size_t limit);

}  // namespace speerpunt
