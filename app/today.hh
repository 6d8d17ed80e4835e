// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace speerpunt {

// The day to print on a report, as 2024-03-31: that of SOURCE_DATE_EPOCH, else of the clock.
std::string today();

}  // namespace speerpunt
