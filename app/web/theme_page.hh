// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/web/site.hh"

namespace speerpunt::web {

// What a theme is, by what it is recognised, and the passages that carry it with their reasons.
// ?jaar=2017 only those of a year, ?pagina=2. Errors: "theme-unknown", "usage".
Response theme_page(const Visit& visit);

std::string theme_address(const std::string& id);  // "/thema/medisch-leiderschap"

}  // namespace speerpunt::web
