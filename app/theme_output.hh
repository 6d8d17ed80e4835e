// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Proposals for labels and checks of themes as JSON. The names are a contract: see docs/formats.md.
#include <string>
#include <vector>

#include "query/theme_check.hh"
#include "query/theme_suggestions.hh"

namespace speerpunt {

std::string to_json(const Theme& theme, const ThemeSuggestion& suggestion);  // one line
std::string to_json(const ThemeCheck& check, const std::vector<LabelledPassage>& labelled);

}  // namespace speerpunt
