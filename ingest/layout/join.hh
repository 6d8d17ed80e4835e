// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Blocks that a column or page border cut in two.
#include <set>
#include <vector>

#include "ingest/layout/block.hh"

namespace speerpunt {

// Joins what was cut by a column or page border. What floats in between comes after.
// `region_starts`: the blocks that are the first of their column.
std::vector<LayoutBlock> joined(std::vector<LayoutBlock> blocks,
                                const std::set<std::size_t>& region_starts);

}  // namespace speerpunt
