// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Headings: which there are, their levels, the title.
#include <string>
#include <vector>

#include "ingest/layout/block.hh"
#include "ingest/layout/contents.hh"

namespace speerpunt {

// Makes headings of lines that the bookmarks or the table of contents name, of lines in a face or
// colour of their own that stand above running text again and again, and of lone labels ("Vraag
// 2"); takes back what only looks like one (a large figure with its unit, a list set in bold).
// `sections` holds the bookmarks or, without these, what the table of contents names.
void find_headings(std::vector<LayoutBlock>& blocks, const std::vector<SectionTitle>& sections,
                   const BodyStyle& body);

// The largest heading of the first page that has one becomes the title, with the lines of its style
// right below it. Colour or face alone make no title.
void choose_title(std::vector<LayoutBlock>& blocks, const BodyStyle& body);

// The line below the title in a style that no other heading has; nullptr: none.
const LayoutBlock* subtitle_of(const std::vector<LayoutBlock>& blocks, const BodyStyle& body);

// Levels 1 to 6: the depth that the bookmarks, the number ("2.3.1") or the table of contents give;
// without these by rank of style, one level for one style. The subtitle has no say.
void rank_headings(std::vector<LayoutBlock>& blocks, const std::vector<SectionTitle>& sections,
                   const LayoutBlock* subtitle);

// The head of a table without rules above it is often set as a heading is.
void mark_table_heads(std::vector<LayoutBlock>& blocks);

}  // namespace speerpunt
