// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From what someone typed to a theme.
#include <span>
#include <string_view>

#include "corpus/theme.hh"

namespace speerpunt {

// The theme with that id or display name, or the only one whose id begins with it. Throws Error
// "theme-unknown" with the nearest name in the hint.
const Theme& theme_named(std::span<const Theme> themes, std::string_view given);

}  // namespace speerpunt
