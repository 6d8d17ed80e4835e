// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Leaves out parts of the search, so that it is seen what each of them brings.
#include <string>
#include <string_view>

#include "query/search.hh"

namespace speerpunt {

// `parts` is a list with commas: "weak,parts". Throws Error "part-unknown" with the names in the
// hint.
void leave_out(std::string_view parts, SearchRequest& request);

// "form, stems, weak, ...": for the help.
std::string search_parts();

}  // namespace speerpunt
