// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace speerpunt {

// "Utrecht, 3 april 2014", "Den Haag, d.d. 12 mei 2020", "juni 2017": a place, if any, and a day or
// a month, and nothing else. It says where and when a text was signed; it heads nothing.
bool is_dateline(std::string_view line);

}  // namespace speerpunt
