// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace speerpunt {

// For text and double-quoted attributes in HTML and SVG; control characters become U+FFFD.
std::string escape_markup(std::string_view text);

// Only addresses that lead to a page are links; a javascript: address from a hostile document is
// shown as text.
bool is_safe_address(std::string_view address);

}  // namespace speerpunt
