// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Rich Text: its text with its structure.
#include <string>
#include <string_view>

#include "ingest/about/about.hh"

namespace speerpunt {

// Pages are told by page breaks of the author only. Deleted text, hidden text and comments are left
// out. Never throws for any bytes. Problems: "rtf-truncated" (over 128 MiB, or groups that do not
// end), "rtf-empty" (warnings), "tracked-changes", "hidden-text", "comments-left-out" (notes).
Reading read_rtf(std::string_view bytes, const std::string& path);

// All text, a paragraph a line, notes and headers behind it.
std::string rtf_page_text(std::string_view bytes);

}  // namespace speerpunt
