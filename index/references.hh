// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds references to laws, parliamentary papers, court cases and official journals.
#include <string_view>
#include <vector>

#include "corpus/reference.hh"

namespace speerpunt {

struct TokenisedText;

// In order of their place, not overlapping. See corpus/reference.hh for the ids.
std::vector<Reference> find_references(std::string_view text);
std::vector<Reference> find_references(const TokenisedText& text);

// "https://wetten.overheid.nl/jci1.3:c:BWBR0005290&...", the official address of a reference;
// empty where none can be made.
std::string address_of(const Reference& reference);

}  // namespace speerpunt
