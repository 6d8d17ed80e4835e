// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "corpus/theme.hh"

namespace speerpunt::cli {

// "bedrijfsartsen" (bedrijfsarts, tekst, 1.00)
std::string reason_line(const ThemeReason& reason);

}  // namespace speerpunt::cli
