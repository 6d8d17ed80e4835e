// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The kernel of a briefing: what the issuers of the newest documents want, in a few sentences.
#include <cstddef>
#include <vector>

#include "reports/candidate.hh"
#include "reports/material.hh"
#include "reports/quote_book.hh"
#include "reports/wishes.hh"

namespace speerpunt {

// Positions and firm policy recommendations of the newest valid documents, none of `shown`: the
// first has most of weight x what it has in common with the other things that are said, each next
// one least of what was chosen. At most `most`, and at most half of all: the others keep theirs.
std::vector<const Wish*> kernel_wishes(const Material& material, const std::vector<Wish>& wishes,
                                       const std::vector<const Wish*>& shown, std::size_t most);

// The same of sentences that are no recommendation, without those that only tell figures; none that
// was quoted.
std::vector<Candidate> kernel_sentences(const Material& material, const QuoteBook& quoted,
                                        std::size_t most);

}  // namespace speerpunt
