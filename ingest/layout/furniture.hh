// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Running headers, running footers and page numbers.
#include <vector>

#include "ingest/layout/sheet.hh"

namespace speerpunt {

// Takes the furniture out of the pages and gives it back, page by page, top to bottom. Only rows at
// the outside of a page are furniture: the file marks them so; or other pages have the same row,
// but for its digits, at the same height; or at least three pages have a short row there, apart
// from the text and of the same type; or it is a page number, a lonely small line at the head or
// foot, or a line that cuts a sentence in two that runs over the page border.
std::vector<std::vector<LayoutLine>> take_furniture(std::vector<Sheet>& pages);

// "3", "- 3 -", "iv", "Pagina 3 van 10", "3/10", "blz. 3"
bool is_page_number(std::string_view text);

}  // namespace speerpunt
