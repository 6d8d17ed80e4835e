// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: what was typed or copied, in the characters that the query language has.
#include <string>
#include <string_view>

namespace speerpunt {

// All double quotes as ", single quotes around words too, odd spaces as a space. One character
// stands for one, so that places stay; only a word broken at a line end loses its hyphen and break.
std::string plain_query(std::string_view typed);

}  // namespace speerpunt
