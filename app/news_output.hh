// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// News as JSON. The names are a contract: see docs/formats.md.
#include <string>

#include "app/saved_searches.hh"

namespace speerpunt {

std::string to_json(const NewsItem& item);  // one object, one line

}  // namespace speerpunt
