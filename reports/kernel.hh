// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sentences that say best what the newest documents say of a theme.
#include <cstddef>
#include <vector>

#include "reports/candidate.hh"
#include "reports/material.hh"
#include "reports/quote_book.hh"

namespace speerpunt {

// At most `most`, the most central first: those that have most in common with the others and least
// with each other. None that was quoted.
std::vector<Candidate> kernel(const Material& material, const QuoteBook& quoted, std::size_t most);

}  // namespace speerpunt
