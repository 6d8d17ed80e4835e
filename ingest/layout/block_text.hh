// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The text of a block.
#include <string>
#include <vector>

#include "ingest/layout/block.hh"
#include "ingest/layout/hyphen.hh"

namespace speerpunt {

// Lines as one text, line ends mended; a bullet is left out, the number of an item stays.
std::string text_of(const LayoutBlock& block, const LineVocabulary& vocabulary);

// Where in its `text` each page after the first begins.
std::vector<ByteOffset> page_starts(const LayoutBlock& block, std::string_view text);

// The raised marks of notes in the lines, and where in `text` they stood.
std::vector<NoteMark> note_marks(const LayoutBlock& block, std::string_view text);

}  // namespace speerpunt
