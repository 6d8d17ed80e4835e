// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace speerpunt::dutch {

// As it is written in Dutch: 1234567 -> "1.234.567".
std::string number(std::size_t value);

}  // namespace speerpunt::dutch
