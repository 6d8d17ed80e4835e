// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tables of contents.
#include <vector>

#include "ingest/layout/block.hh"

namespace speerpunt {

// Marks the entries of a table of contents that have no leaders.
void extend_contents(std::vector<LayoutBlock>& blocks);

}  // namespace speerpunt
