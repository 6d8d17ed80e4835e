// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace speerpunt::web {

// 256 random bits as 64 hexadecimal digits. Throws Error "no-randomness".
std::string random_key();

// Takes as long for any two texts of one length.
bool is_same_key(std::string_view one, std::string_view other);

}  // namespace speerpunt::web
