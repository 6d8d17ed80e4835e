// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One hit in a list.
#include <span>
#include <string>
#include <vector>

#include "app/web/html.hh"
#include "corpus/theme.hh"
#include "query/search.hh"

namespace speerpunt::web {

// Verbatim, what was asked marked, what may be read wrongly underlined.
Html shown_snippet(const std::vector<SnippetPart>& snippet);

// A list item. `query` goes along to its page.
Html shown_hit(const Hit& hit, const std::string& query, std::span<const Theme> themes);

}  // namespace speerpunt::web
