// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// OpenDocument texts, in a package (ODT) or in one XML file (FODT): their text with its structure.
#include <string>
#include <string_view>

#include "ingest/about/about.hh"

namespace speerpunt {

// Pages are those of the soft page breaks that the program stored and of breaks that the author
// set; a document with neither has one. Deleted text, hidden text and comments are left out.
// Problems: "odt-damaged", "office-encrypted", "office-too-large" (errors), "office-damaged",
// "odt-empty" (warnings), "tracked-changes", "hidden-text", "comments-left-out" (notes).
Reading read_odt(std::string_view bytes, const std::string& path);
Reading read_flat_odt(std::string_view bytes, const std::string& path);

// All text, a paragraph a line, notes and headers behind it.
std::string odt_page_text(std::string_view bytes);
std::string flat_odt_page_text(std::string_view bytes);

}  // namespace speerpunt
