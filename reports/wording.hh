// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dutch words that all forms of a briefing share.
#include <string>
#include <string_view>

#include "corpus/briefing.hh"
#include "corpus/citation.hh"

namespace speerpunt {

// "p. 3" or "p. 3-4", on one line.
std::string pages_in_dutch(const Citation& citation);

// "Federatie Voorbeeldartsen, Zorg die past, 8 juni 2017"; what is not known is left out, and an
// unknown date is said to be unknown.
std::string source_in_dutch(const Source& source);

// "beleidsaanbeveling, sterkte 4 van 5, aan de minister; herkend aan \"pleit voor\"".
std::string recognition_in_dutch(const Recommendation& recommendation);

// "31 januari 2026".
std::string day_in_dutch(const Briefing& briefing);

// Number of the citation's document in the list of sources, from 1. Throws Error if it is missing.
std::size_t source_number(const Briefing& briefing, const DocumentId& document);

inline constexpr std::string_view kHowMade =
    "Alle citaten zijn letterlijk en voor het schrijven teruggezocht op de genoemde bladzijde van "
    "het bewaarde origineel. Soort, sterkte en geadresseerde van aanbevelingen zijn automatisch "
    "herkend en dus een voorstel.";

}  // namespace speerpunt
