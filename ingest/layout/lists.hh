// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lists: which numbered paragraphs are items, and how items are nested.
#include <vector>

#include "ingest/layout/block.hh"

namespace speerpunt {

// Paragraphs that begin with "A." or "IV." become items where they count on from one to the
// next; an item's level is its nesting from 1, by indent and by kind of marker.
void nest_lists(std::vector<LayoutBlock>& blocks);

}  // namespace speerpunt
