// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Cuts a document into passages at block and sentence borders.
#include <vector>

#include "corpus/document.hh"
#include "corpus/passage.hh"

namespace speerpunt {

struct PassageLimits {
  std::size_t target_bytes = 900;  // a passage is closed at the first block border past this
  std::size_t limit_bytes = 1800;  // a longer block is cut at sentence borders
};

// Body blocks only (is_body, and no meta). A heading opens a passage; a passage never runs over a
// heading; a lead-in that ends with a colon stays with its list where both fit the limit.
std::vector<Passage> cut_passages(const Document& document, const PassageLimits& limits = {});

}  // namespace speerpunt
