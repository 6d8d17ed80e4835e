// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Acts that took the place of others, and since when: what a reference to the old one is to now.
#include <algorithm>
#include <array>
#include <string_view>

namespace speerpunt {

struct LawSuccession {
  std::string_view law;
  std::string_view successor;  // canonical id
  std::string_view since;      // yyyy-mm-dd, the day on which the successor came into force
};

// Where an act was split over several, the one with most of its matter.
inline constexpr auto kLawSuccessions = std::to_array<LawSuccession>({
    {"BWBR0020031", "BWBR0035362", "2015-01-01"},       // Wmo -> Wmo 2015
    {"BWBR0011468", "celex:32016R0679", "2018-05-25"},  // Wbp -> AVG
    {"celex:31995L0046", "celex:32016R0679", "2018-05-25"},
    {"BWBR0007850", "BWBR0037173", "2016-01-01"},  // Kwaliteitswet zorginstellingen -> Wkkgz
    {"BWBR0007414", "BWBR0037173", "2016-01-01"},  // Wkcz -> Wkkgz
    {"BWBR0005252", "BWBR0045754", "2022-05-01"},  // Wob -> Woo
    {"BWBR0005700", "BWBR0040635", "2020-01-01"},  // Bopz -> Wvggz
    {"BWBR0002614", "BWBR0035917", "2015-01-01"},  // AWBZ -> Wlz
    {"BWBR0014149", "BWBR0035948", "2015-01-01"},  // Besluit zorgaanspraken -> langdurige zorg
    {"BWBR0016637", "BWBR0034925", "2015-01-01"},  // Wet op de jeugdzorg -> Jeugdwet
    {"BWBR0018906", "BWBR0043797", "2022-01-01"},  // WTZi -> Wtza
    {"BWBR0002460", "BWBR0018450", "2006-01-01"},  // Ziekenfondswet -> Zvw
    {"BWBR0003356", "BWBR0020078", "2006-10-01"},  // WTG -> Wmg
    {"BWBR0002290", "BWBR0021505", "2007-07-01"},  // WoG -> Geneesmiddelenwet
    {"BWBR0002697", "BWBR0042755", "2021-05-26"},  // Wet (op de) medische hulpmiddelen
    {"BWBR0007333", "BWBR0015703", "2004-01-01"},  // Abw -> Wwb, now Participatiewet
    {"BWBR0006723", "BWBR0033715", "2014-01-06"},  // Wet GBA -> Wet BRP
    {"BWBR0006299", "BWBR0031788", "2013-01-01"},  // Politiewet
    {"celex:32001L0020", "celex:32014R0536", "2022-01-31"},  // clinical trials
});

// An abbreviation that named another act before a day.
struct EarlierMeaning {
  std::string_view abbreviation;  // as written
  std::string_view law;
  std::string_view until;
};
inline constexpr auto kEarlierMeanings =
    std::to_array<EarlierMeaning>({{"Wmo", "BWBR0020031", "2015-01-01"}});

// Of a canonical id, its article or not; null: none is known.
inline const LawSuccession* successor_of(std::string_view id) {
  const std::string_view law = id.substr(0, id.find(' '));
  const auto found = std::ranges::find(kLawSuccessions, law, &LawSuccession::law);
  return found == kLawSuccessions.end() ? nullptr : &*found;
}

}  // namespace speerpunt
