// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Word documents (DOCX): their text with its structure.
#include <string>
#include <string_view>

#include "ingest/about/about.hh"

namespace speerpunt {

// Pages are those that Word stored when it last laid out the document, or page breaks of the
// author; a document with neither has one. Text that was deleted with changes tracked, hidden text
// and comments are left out. Problems: "docx-damaged" (error), "office-encrypted" (error),
// "office-too-large" (error), "office-damaged", "docx-empty" (warnings), "tracked-changes",
// "hidden-text", "comments-left-out" (notes).
Reading read_docx(std::string_view bytes, const std::string& path);

// All text, a paragraph a line, notes and headers behind it.
std::string docx_page_text(std::string_view bytes);

}  // namespace speerpunt
