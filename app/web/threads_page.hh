// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/web/site.hh"

namespace speerpunt::web {

// What became of recommendations. ?thema=ID, ?verandering=NAME (nothing: what came back;
// "alles"), ?pagina=2. Errors: "theme-unknown", "usage".
Response threads_page(const Visit& visit);

std::string threads_address(const std::string& theme);  // of all for an empty one

// In place of a page about threads while they are made for the first time.
Response threads_are_made(const Visit& visit);

}  // namespace speerpunt::web
