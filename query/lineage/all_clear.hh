// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A sentence that says of everything at once that it is done: "geen tekortkomingen gevonden", "alle
// aanbevelingen zijn opgevolgd". It answers recommendations with which it shares no word.
#include <string_view>

namespace speerpunt {

bool is_all_clear(std::string_view text);

}  // namespace speerpunt
