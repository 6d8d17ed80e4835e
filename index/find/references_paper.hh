// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// References to parliamentary papers, motions, official journals and court cases.
#include <vector>

#include "corpus/reference.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {

// In order, not overlapping.
std::vector<Reference> find_paper_references(const TokenisedText& text);

}  // namespace speerpunt
