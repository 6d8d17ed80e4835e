// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words that surround a text on the web and in newsletters and belong to no document.
#include <string_view>

namespace speerpunt {

// True for a short block that is only a control or notice of a site: "Terug naar boven",
// "Deel deze pagina", a cookie notice, a browser warning. Dutch and English.
bool is_site_chrome(std::string_view text);

// True if a word of a class or id attribute names chrome: "breadcrumbs", "cookie-bar", "navTop".
bool names_chrome(std::string_view attribute);

// The same for lines about the text: "byline", "post-date".
bool names_byline(std::string_view attribute);

}  // namespace speerpunt
