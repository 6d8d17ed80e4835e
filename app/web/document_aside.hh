// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands beside a page of a document.
#include "app/web/html.hh"
#include "app/web/shown_page.hh"
#include "index/index_reader.hh"

namespace speerpunt::web {

// What was found, recommended and referred to on the page, and the themes of it.
Html beside_page(const ShownPage& shown, const std::vector<Theme>& themes);

// The outline, the versions and what is known of the document.
Html about_document(const ShownPage& shown, const IndexReader& index);

}  // namespace speerpunt::web
