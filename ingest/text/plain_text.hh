// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Plain text and Markdown.
#include <string>
#include <string_view>

#include "ingest/about/about.hh"

namespace speerpunt {

// Hard-wrapped lines are joined, a form feed begins a page. Bytes that are not UTF-8 are read as
// windows-1252 with a note "invalid-utf8"; over 32 MiB "text-truncated". Never throws for any
// bytes.
Reading read_plain_text(std::string_view bytes, const std::string& path);

// CommonMark's blocks as far as texts use them: headings, lists, quotes, tables, code, front
// matter. Inline marks and link targets are dropped, so that the text reads as it is shown.
Reading read_markdown(std::string_view bytes, const std::string& path);

// The text that quotes are verified on: all of it, or the pages first..last between form feeds.
std::string plain_page_text(std::string_view bytes, PageNumber first, PageNumber last);
std::string markdown_page_text(std::string_view bytes);

}  // namespace speerpunt
