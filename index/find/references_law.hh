// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// References to laws and their articles, and to European acts by number.
#include <vector>

#include "corpus/reference.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {

// In order, not overlapping. A list of articles gives one reference for each article.
std::vector<Reference> find_law_references(const TokenisedText& text);

}  // namespace speerpunt
