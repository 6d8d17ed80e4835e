// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: elements of a web page to blocks.
#include <string>
#include <vector>

#include <libxml/tree.h>

#include "corpus/document.hh"

namespace speerpunt {

// What the walk starts from.
struct HtmlScope {
  const xmlNode* content = nullptr;  // outside of it everything is furniture
  const xmlNode* title = nullptr;    // becomes the block of kind title; null: none
  bool mail = false;                 // quotes have levels, signatures are meta
};

struct HtmlBlocks {
  std::vector<Block> blocks;
  std::string lead_time;  // datetime of a <time> that stands near the begin of the content
};

HtmlBlocks make_html_blocks(const xmlNode* body, const HtmlScope& scope);

// A row a line, a tab between cells; empty for a table that only lays out the page.
std::string data_table_text(const xmlNode* table);

// The text of an element without hidden parts, in one line.
std::string line_text(const xmlNode* element);

// A number that points to a footnote: <sup><a href="#note1">1</a></sup>.
bool is_note_mark(const xmlNode* element);

bool is_inline(std::string_view tag);

}  // namespace speerpunt
