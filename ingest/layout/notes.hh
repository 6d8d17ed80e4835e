// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Footnotes, their marks, and where these stand in the running text.
#include <string>
#include <vector>

#include "ingest/layout/block.hh"

namespace speerpunt {

enum class NotePart : char { kNone, kStart, kRest };

// Which lines of a column are footnotes: small lines at its foot that begin with a mark, or lines
// of any size there that begin with a raised one; and what goes on before them from another page.
std::vector<NotePart> note_parts(const std::vector<LayoutLine>& lines, const BodyStyle& body);

// Some programs set a mark with a small form of the digit that reads as a digit of the word:
// "besluit.2". Where a footnote of the page has no mark in its text, the word that ends in its
// number, in the order of the notes, is taken apart.
void split_glued_marks(std::vector<LayoutRegion>& regions, const BodyStyle& body);

// Takes the mark of each footnote out of its first line, makes footnotes of what stands under a
// heading "Noten", and joins a footnote to its part on the page before.
void finish_notes(std::vector<LayoutBlock>& blocks, const BodyStyle& body);

// Leaves out of Block::notes what no footnote after it has for a mark.
void link_notes(std::vector<Block>& blocks);

}  // namespace speerpunt
