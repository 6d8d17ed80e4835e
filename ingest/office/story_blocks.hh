// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: a story as blocks.
#include <vector>

#include "corpus/document.hh"
#include "ingest/office/story.hh"

namespace speerpunt {

// Headings by their style; in a text without such styles by bold or larger letters. Bullets and
// numbers that were typed make list items. Tables of one column are boxes around their text. Notes
// come at the end of their section or page, those of the whole document at its end. `story` is
// finished.
std::vector<Block> blocks_of_story(const Story& story);

// Its text as furniture, or as meta: of headers and footers.
std::vector<Block> margin_blocks(const Story& story, BlockKind kind);

}  // namespace speerpunt
