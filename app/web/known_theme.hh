// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "corpus/theme.hh"

namespace speerpunt::web {

// Throws Error "theme-unknown", in Dutch.
const Theme& known_theme(const std::vector<Theme>& themes, const std::string& id);

}  // namespace speerpunt::web
