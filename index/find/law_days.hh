// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// On which days a Dutch law can be shown as it read then.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.hh"

namespace speerpunt {

// Days are yyyy-mm-dd.
struct LawDay {
  std::string_view law;  // its number in the register
  std::string_view day;
};

// The day on which most of a law came into force, besides those of law_succession.hh. Source: the
// decrees of entry into force in the Staatsblad.
inline constexpr auto kFirstDaysOfLaws = std::to_array<LawDay>({
    {"BWBR0013797", "2002-09-01"},  // Embryowet
    {"BWBR0019057", "2005-12-29"},  // WIA
    {"BWBR0018451", "2006-01-01"},  // Wet op de zorgtoeslag
    {"BWBR0018492", "2006-01-01"},  // Besluit zorgverzekering
    {"BWBR0018715", "2006-01-01"},  // Regeling zorgverzekering
    {"BWBR0020495", "2007-02-01"},  // Kaderwet zbo's
    {"BWBR0023864", "2008-06-01"},  // Wabvpz
    {"BWBR0024705", "2008-12-01"},  // Wpg
    {"BWBR0024649", "2009-01-01"},  // Wet tijdelijk huisverbod
    {"BWBR0027466", "2010-10-01"},  // Wet veiligheidsregio's
    {"BWBR0030068", "2012-01-01"},  // Burgerlijk Wetboek Boek 10
    {"BWBR0032249", "2013-01-01"},  // WNT
    {"BWBR0036014", "2015-01-01"},  // Regeling langdurige zorg
    {"BWBR0037852", "2016-07-01"},  // Wet (Huis voor) klokkenluiders
    {"BWBR0040940", "2018-05-25"},  // UAVG
    {"BWBR0040634", "2019-01-01"},  // Wet forensische zorg
    {"BWBR0040632", "2020-01-01"},  // Wet zorg en dwang
});

// Numbers of the register count up with publication: what has this number or a higher one was not
// published before the month of that day. Older rules that were taken in later have high numbers
// too, so that this may be too strict, and never too lenient. Source: publications in the
// Staatsblad.
inline constexpr auto kNumbersByDay = std::to_array<LawDay>({
    {"BWBR0014915", "2003-04-01"},
    {"BWBR0015703", "2003-10-01"},
    {"BWBR0018450", "2005-06-01"},
    {"BWBR0019057", "2005-11-01"},
    {"BWBR0020031", "2006-07-01"},
    {"BWBR0021505", "2007-02-01"},
    {"BWBR0024649", "2008-10-01"},
    {"BWBR0027466", "2010-02-01"},
    {"BWBR0031788", "2012-07-01"},
    {"BWBR0033715", "2013-07-01"},
    {"BWBR0034925", "2014-03-01"},
    {"BWBR0035917", "2014-12-01"},
    {"BWBR0037173", "2015-10-01"},
    {"BWBR0037852", "2016-04-01"},
    {"BWBR0040635", "2018-02-01"},
    {"BWBR0042755", "2019-11-01"},
    {"BWBR0043797", "2020-06-01"},
    {"BWBR0045754", "2021-10-01"},
});

// The first day of a law where the tables know it; empty: they do not. `id` may be of an article.
std::string_view first_day_of_law(std::string_view id);

// The day on which a document of `written` is shown the law: that day, if it is a whole date, the
// register goes back so far (1 May 2002), the law existed then and no other had taken its place.
// Empty: the law as it is now. So a document of which only the year or the month is known, or no
// date at all, is shown the law of now: it may have changed within that time.
std::string day_of_law(std::string_view id, const std::optional<Date>& written);

// Whether all of `written` lies before the first day of the law: it is about a bill, or a mistake.
bool is_before_law(std::string_view id, const Date& written);

// The acts that were in force in its place on such a day; canonical ids.
std::vector<std::string> laws_before(std::string_view id, const Date& written);

}  // namespace speerpunt
