// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where on a page a text stands.
#include <span>
#include <vector>

#include "corpus/document.hh"
#include "corpus/passage.hh"

namespace speerpunt {

struct PageBox {
  PageNumber page;
  Box box;
  bool operator==(const PageBox&) const = default;
};

// Of the blocks that have some of the pieces of the passage's text, on the pages where these stand,
// as far as known.
std::vector<PageBox> boxes_of(const Passage& passage, std::span<const ByteSpan> pieces);

}  // namespace speerpunt
