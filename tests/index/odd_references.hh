// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// References as people write them by the way: abbreviations turned round, wrong names, odd spaces,
// ranges. Ids that the text refers to, in their order, separated by " | "; empty: none.
#include <array>
#include <string_view>

namespace speerpunt {

struct OddReference {
  std::string_view text;
  std::string_view ids;
};

// Looked at while the rules were made.
inline constexpr auto kOddReferences = std::to_array<OddReference>({
    {"De Wet-BIG regelt dat.", "BWBR0006251"},
    {"De BIG-wet is toe aan herziening.", "BWBR0006251"},
    {"volgens de wet big mag dat", "BWBR0006251"},
    {"Artikel 3 BIG noemt acht beroepen.", "BWBR0006251 art 3"},
    {"zie art 7:448 BW", "BWBR0005290 art 7:448"},
    {"zie art. 7: 448 BW", "BWBR0005290 art 7:448"},
    {"zie artikel 7:\n448 BW", "BWBR0005290 art 7:448"},
    {"zie artikel\n7:448 BW", "BWBR0005290 art 7:448"},
    {"zie art.7:448 BW", "BWBR0005290 art 7:448"},
    {"art. 7:446, 448 en 457 BW",
     "BWBR0005290 art 7:446 | BWBR0005290 art 7:448 | BWBR0005290 art 7:457"},
    {"de WGBO (art. 7:446 e.v. BW)", "BWBR0005290 | BWBR0005290 art 7:446"},
    {"de artikelen 36 tot en met 40 van de Wet BIG", "BWBR0006251 art 36 | BWBR0006251 art 40"},
    {"de artikelen 36 t/m 40 Wet BIG", "BWBR0006251 art 36 | BWBR0006251 art 40"},
    {"art. 36-40 Wet BIG", "BWBR0006251 art 36 | BWBR0006251 art 40"},
    {"de Wet op de Big-registratie", "BWBR0006251"},
    {"de Wet BIG-registratie", "BWBR0006251"},
    {"Een medisch hulpmiddel van klasse IIb valt onder de MDR.", "celex:32017R0745"},
    {"Voor diagnostica geldt de IVDR.", "celex:32017R0746"},
    {"De MDR-bacterie werd bij drie patiënten gevonden.", ""},
    {"Een MDR-hulpmiddel heeft een CE-markering.", "celex:32017R0745"},
    {"Zie de Medical Device Regulation (MDR).", "celex:32017R0745"},
    {"art. 10 lid 3 WKKGZ", "BWBR0037173 art 10 lid 3"},
    {"artikel 10.3 Wkkgz", "BWBR0037173 art 10.3"},
    {"art. 88 wet BIG", "BWBR0006251 art 88"},
    {"artikel 88 van de wet big", "BWBR0006251 art 88"},
    {"op grond van de Wgbo", "BWBR0005290"},
    {"de wet WGBO", "BWBR0005290"},
    {"de WGBO-artikelen over inzage", "BWBR0005290"},
    {"Stb. 2018/260", "stb:2018:260"},
    {"de motie Ellemeet over medezeggenschap", "motie:?:Ellemeet"},
});

// Written before the rules were changed, and measured as a whole once.
inline constexpr auto kOddReferencesHeldOut = std::to_array<OddReference>({
    {"De wet-BIG kent acht beroepen.", "BWBR0006251"},
    {"Dat staat in de BIG wet.", "BWBR0006251"},
    {"Volgens de wet Big is dat een voorbehouden handeling.", "BWBR0006251"},
    {"Zie art 36 BIG.", "BWBR0006251 art 36"},
    {"Artikel 47 van de BIG is duidelijk.", "BWBR0006251 art 47"},
    {"artikel 7 : 457 BW", "BWBR0005290 art 7:457"},
    {"art.\n7:457 lid 1 BW", "BWBR0005290 art 7:457 lid 1"},
    {"art 7:457lid 1 BW", "BWBR0005290 art 7:457 lid 1"},
    {"artikel 7:446 t/m 7:468 BW", "BWBR0005290 art 7:446 | BWBR0005290 art 7:468"},
    {"artikel 7:446-468 BW", "BWBR0005290 art 7:446 | BWBR0005290 art 7:468"},
    {"de artikelen 7:448, 450 en 7:465 BW",
     "BWBR0005290 art 7:448 | BWBR0005290 art 7:450 | BWBR0005290 art 7:465"},
    {"art. 3 t/m 5 en 10 Wkkgz", "BWBR0037173 art 3 | BWBR0037173 art 5 | BWBR0037173 art 10"},
    {"de artikelen 2 tot\nen met 6 van de Wkkgz", "BWBR0037173 art 2 | BWBR0037173 art 6"},
    {"art. 21 e.v. Wpg", "BWBR0024705 art 21"},
    {"de Jeugdwet (art. 2.3 e.v.)", "BWBR0034925 art 2.3"},
    {"Fabrikanten van medische hulpmiddelen moeten aan de MDR voldoen.", "celex:32017R0745"},
    {"Software kan onder de MDR of de IVDR vallen.", "celex:32017R0745 | celex:32017R0746"},
    {"MDR-tuberculose komt weinig voor.", ""},
    {"De MDR is van toepassing sinds mei 2021.", "celex:32017R0745"},
    {"Verordening 2017/745 (MDR)", "celex:32017R0745"},
    {"de Wet Beroepen Individuele Gezondheidszorg", "BWBR0006251"},
    {"de wet op het BIG-register", "BWBR0006251"},
    {"artikel 2 lid 1 sub a Wkkgz", "BWBR0037173 art 2 lid 1"},
    {"artikel 2, lid 1 onder b, van de wkkgz", "BWBR0037173 art 2 lid 1"},
    {"de AVG-verordening", "celex:32016R0679"},
    {"art. 9 lid 2 AVG", "celex:32016R0679 art 9 lid 2"},
    {"Staatsblad 2018/260", "stb:2018:260"},
    {"Stcrt 2018 nr 123", "stcrt:2018:123"},
    {"de aangenomen motie Bouali", "motie:?:Bouali"},
    {"De Big Data-strategie van de wetenschap groeit.", ""},
});

}  // namespace speerpunt
