// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pages of what is not ready yet.
#include <string_view>

#include "app/web/page.hh"

namespace speerpunt::web {

// A page that says so and asks again by itself, also without script.
Response waiting_page(const Visit& visit, std::string_view title, std::string_view section,
                      std::string_view what);

// Above what is of the state before the last change.
Html outdated_note(bool current);

}  // namespace speerpunt::web
