// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace speerpunt {

// For text and double-quoted attributes in HTML and SVG; control characters become U+FFFD.
std::string escape_markup(std::string_view text);

}  // namespace speerpunt
