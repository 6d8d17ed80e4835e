// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/web/decided.hh"
#include "app/web/html.hh"

namespace speerpunt::web {

// What people decided about a recommendation, each line with its author; where it may be written,
// with forms to decide. `list`: the query of the list that the visitor comes from.
Html review_section(const Visit& visit, const Decided& decided, const std::string& list);

}  // namespace speerpunt::web
