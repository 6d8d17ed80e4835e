// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace speerpunt {

// Whether what follows `sentence` still stands inside quotation marks; `before`: whether it began
// inside them. A mark that opens counts only where `rest`, what follows in the block, closes it.
bool ends_in_quotation(bool before, std::string_view sentence, std::string_view rest);

}  // namespace speerpunt
