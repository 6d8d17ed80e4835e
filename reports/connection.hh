// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a sentence hangs together with those around it, by its first words and its marks.
#include <string_view>

namespace speerpunt {

// Begins with a word that points to the sentence before: "Deze functie ...", "Mits ...".
bool points_back(std::string_view sentence);
// Without the sentence before it says something else: "Mits ...", "Alleen als ...", "Maar ...".
bool depends(std::string_view sentence);
// Says something of what only the sentence before names: "Dit kost te veel.", "Het werkt niet.",
// "Hierbij ...". Not "Deze handreiking ...", which is the paper itself.
bool is_about_another(std::string_view sentence);
// Limits or carries on what was just said: "Deze ...", "Wel ...", and all that takes_back().
bool limits(std::string_view sentence);
// "Dit is niet alleen een zaak van artsen." The other half, if there is one, is in the next
// sentence. Not "..., en niet alleen van artsen", which ends what was said.
bool is_first_half(std::string_view sentence);

// "Ook werkgevers moeten …", "Maar …": the other half of what is_first_half().
bool is_other_half(std::string_view sentence);

// Takes back what was just said: "Maar ...", "Dit is echter ...", "Tenzij ...".
bool takes_back(std::string_view sentence);

// Whether quotation marks and brackets begin and end within the text.
enum class Enclosure { kWhole, kBeginsOnly, kEndsOnly };
Enclosure enclosure_of(std::string_view text);

}  // namespace speerpunt
