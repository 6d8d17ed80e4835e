// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Headings: which there are, their levels, the title.
#include <vector>

#include "ingest/layout/block.hh"

namespace speerpunt {

// Levels by rank of size and weight.
void rank_headings(std::vector<LayoutBlock>& blocks);

// Makes the largest heading of the first page that has one the title.
void choose_title(std::vector<LayoutBlock>& blocks);

// The head of a table without rules above it is often set as a heading is.
void mark_table_heads(std::vector<LayoutBlock>& blocks);

}  // namespace speerpunt
