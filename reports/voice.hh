// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whose view a sentence gives.
#include <string_view>

namespace speerpunt {

// What another than `issuer` says, thinks or wants: "Volgens de Patiëntenfederatie ...", "Sommigen
// stellen dat ...", "Werkgevers lieten weten dat ...". What a law or a guideline says is no view,
// and neither is what is asked of another. Where the issuer is not known (empty), only those who
// are never one count.
bool reports_another(std::string_view sentence, std::string_view issuer);

// "Het is niet zo dat ...", "Niet nodig is:", "Wij zijn tegen:": what follows may be what it
// denies.
bool denies(std::string_view sentence);

// Arrangements between a government and parliament: "Uw Kamer ontvangt voor de zomer een brief."
bool is_procedural(std::string_view sentence);

}  // namespace speerpunt
