// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dutch words that all forms of a briefing share.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/briefing.hh"
#include "corpus/citation.hh"
#include "query/decisions/said.hh"
#include "query/lineage/change.hh"

namespace speerpunt {

// "p. 3" or "p. 3-4", on one line.
std::string pages_in_dutch(const Citation& citation);

// "Federatie Voorbeeldartsen, Zorg die past, 8 juni 2017"; what is not known is left out, and an
// unknown date is said to be unknown.
std::string source_in_dutch(const Source& source);

// "beleidsaanbeveling, sterkte 4 van 5, aan de minister; herkend aan \"pleit voor\"".
std::string recognition_in_dutch(const Recommendation& recommendation);

// What a reader should know of a quote: whom it asks (`detailed`: all of the recognition), since
// when it is said and in how many documents, what became of it. Empty: nothing.
std::string about_in_dutch(const FindingContext& context, bool detailed);

// "sterkte: kunnen > moeten", "termijn erbij: 2012", "reikwijdte weg: elke".
std::string evidence_in_dutch(const ChangeEvidence& evidence);

// "bevestigd door Anja, 31 januari 2026: gezien in het register".
std::string confirmed_in_dutch(const Said& said);

// "1 document", "12 documenten".
std::string counted_in_dutch(std::size_t count, std::string_view one, std::string_view several);

// "A, B en C".
std::string enumerated(const std::vector<std::string>& names);

// With one decimal: "3,5".
std::string decimal_in_dutch(double value);

// "31 januari 2026" of an ISO day; what is no day stays as it is.
std::string day_in_dutch(const std::string& day);

// Number of the citation's document in the list of sources, from 1. Throws Error if it is missing.
std::size_t source_number(const Briefing& briefing, const DocumentId& document);

inline constexpr std::string_view kHowMade =
    "Alle citaten zijn letterlijk en voor het schrijven teruggezocht op de genoemde bladzijde van "
    "het bewaarde origineel. Soort, sterkte en geadresseerde van aanbevelingen zijn automatisch "
    "herkend en dus een voorstel.";

}  // namespace speerpunt
