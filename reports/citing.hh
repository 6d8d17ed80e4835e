// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sources and pages as they are cited in Dutch.
#include <string>
#include <string_view>
#include <vector>

#include "corpus/briefing.hh"
#include "corpus/citation.hh"

namespace speerpunt {

// "Kamerstukken II 2016/17, 29282, nr. 283", "Aanhangsel Handelingen II 2023/24, nr. 1481",
// "Handelingen II 2016/17, nr. 45, item 3", "Staatscourant 2010, 8868" of a canonical id; what is
// "?" is left out. Empty: an id of another kind.
std::string official_name(std::string_view number);

// As a footnote: "Federatie Voorbeeldartsen, Zorg die past, 8 juni 2017, p. 3"; of a parliamentary
// paper its official name and page; of a law its title, the article under which the quote stands
// (`heading`: its path in the document), and page.
std::string cited_in_dutch(const Source& source, const std::vector<std::string>& heading,
                           const Citation& citation);

// As a line in a list of sources: of what has an official name that too.
std::string listed_in_dutch(const Source& source);

}  // namespace speerpunt
