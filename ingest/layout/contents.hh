// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tables of contents: finding them, and what they tell of the headings.
#include <string>
#include <string_view>
#include <vector>

#include "ingest/layout/block.hh"

namespace speerpunt {

// The title of a section as the table of contents or the bookmarks of the file have it.
struct SectionTitle {
  std::string key;  // title_key() of it
  int level = 1;    // by its indent or depth
};

// The letters and digits of a title, for telling whether two are the same.
std::string title_key(std::string_view text);

// True for a line that ends in a number with white before it, as an entry does.
bool has_page_tail(const LayoutLine& line);
// True for a line with a row of dots or underscores.
bool has_leaders(const LayoutLine& line);

// Marks the entries of tables of contents, whatever leads to their page numbers: what has leaders;
// what stands below "Inhoud" and ends in a number or comes back as a line of its own later; and a
// run of entries without a heading whose numbers ascend and whose titles come back. Gives the
// titles that come back.
std::vector<SectionTitle> mark_contents(std::vector<LayoutBlock>& blocks);

}  // namespace speerpunt
