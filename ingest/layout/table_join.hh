// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tables that a page border cuts.
#include <vector>

#include "ingest/layout/block.hh"

namespace speerpunt {

// Joins the last table of a page and the first of the next where nothing but furniture and notes
// stands between them and their columns are alike. A head that is repeated is dropped; a row that
// goes on past the border becomes one.
std::vector<LayoutBlock> with_tables_joined(std::vector<LayoutBlock> blocks);

}  // namespace speerpunt
