// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Since when, and in how many documents, something is asked.
#include "corpus/briefing.hh"
#include "reports/wishes.hh"

namespace speerpunt {

// From all its wordings, those of superseded documents too. Without a status: what became of it is
// for whoever knows its thread.
Standing standing_of(const Wish& wish);

// Whether the first is older; unknown dates are the oldest.
bool is_older(const Recommendation& a, const Recommendation& b);

// All wordings but the one that stands for the wish, oldest first.
std::vector<Recommendation> earlier_wordings(const Wish& wish);

}  // namespace speerpunt
