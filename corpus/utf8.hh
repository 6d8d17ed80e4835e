// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace speerpunt {

// What is no character of Unicode becomes U+FFFD.
void append_utf8(std::string& text, std::uint32_t code_point);

}  // namespace speerpunt
