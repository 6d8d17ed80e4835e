// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Strings without a space that a line end broke where there is no hyphen: addresses, numbers,
// articles of law.
#include <string_view>

namespace speerpunt {

bool is_web_address(std::string_view word);

// Whether the last word of a line and the first of the next belong together without a space:
// www.voorbeeld.nl/ beleid, info@ voorbeeld.nl, 1.250. 000, 7: 448, 2019– 2020, hij/ zij.
bool is_broken_token(std::string_view head, std::string_view tail);

}  // namespace speerpunt
