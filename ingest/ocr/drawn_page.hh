// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recognised words as if the page had drawn them, so that the layout treats them like any others.
#include "ingest/ocr/recognised_page.hh"
#include "ingest/pdf/pdf_page.hh"

namespace speerpunt {

// `page` is the page as the file has it; what it drew as text is replaced by the recognised words,
// a glyph each.
DrawnPage drawn_page(const RecognisedPage& recognised, Page page);

}  // namespace speerpunt
