// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "corpus/briefing.hh"

namespace speerpunt {

// A table with its caption and with heads of columns and rows (the first cell), in an element of
// its own that scrolls sideways in a narrow window, also by keyboard. Columns in `numbers` (as many
// as the header, or none) stand to the right.
std::string html_table(const BriefingTable& table, const std::vector<bool>& numbers = {});

}  // namespace speerpunt
