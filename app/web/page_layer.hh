// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A page as a picture, under its text that can be selected and the boxes of what was found.
#include "app/web/html.hh"
#include "app/web/shown_page.hh"

namespace speerpunt::web {

// `shown.view` must be there.
Html pictured_page(const ShownPage& shown);

// The same page as text.
Html page_text(const ShownPage& shown);

}  // namespace speerpunt::web
