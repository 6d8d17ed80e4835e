// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Under which stems a word is stored and looked up.
#include <set>
#include <string>
#include <string_view>

namespace speerpunt {

// The stems under which a word is stored: its own; for a word with hyphens also the stem of the
// word written as one (e-health, ehealth) and of each part.
std::set<std::string> stored_stems(std::string_view folded);
// The stems with which a word of a query is looked up: its own, and as one word.
std::set<std::string> asked_stems(std::string_view folded);

}  // namespace speerpunt
