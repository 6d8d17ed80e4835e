// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lines of a width that a person can read.
#include <cstddef>
#include <string>
#include <string_view>

namespace speerpunt::cli {

// The text in lines of at most `columns`, broken at spaces, each behind `indent` spaces; a longer
// word has a line of its own. 0 columns: one line. Characters count, not bytes; escape sequences
// for colour do not.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns);

}  // namespace speerpunt::cli
