// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/dates.hh"

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace speerpunt;
using namespace speerpunt::dutch;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> values(std::string_view text, std::optional<Date> anchor = std::nullopt) {
  std::vector<std::string> result;
  for (const auto& mention : find_dates(text, std::move(anchor))) result.push_back(mention.value);
  return result;
}

std::optional<Date> day(std::string_view value) {
  return parse_iso_date(value, "text");
}

}  // namespace

TEST(Dates, ReadADayInWords) {
  EXPECT_THAT(values("op 30 maart 2017 en per 1 januari 2019"),
              ElementsAre("2017-03-30", "2019-01-01"));
  EXPECT_THAT(values("1 jan. 2019, 3 sept 2020, de 8e juni van 2017 en 5 mei ’18"),
              ElementsAre("2019-01-01", "2020-09-03", "2017-06-08", "2018-05-05"));
  EXPECT_THAT(values("Utrecht,\n8 Juni 2017"), ElementsAre("2017-06-08"));
}

TEST(Dates, ReadADayInFigures) {
  EXPECT_THAT(values("20/03/2014, d.d. 03-05-2016, 30.3.2017 en 2021-10-25T10:00"),
              ElementsAre("2014-03-20", "2016-05-03", "2017-03-30", "2021-10-25"));
  EXPECT_THAT(values("13/13/2014, 0-5-2016, 1-2-3-2016, tel. 030-12-2016-44"), IsEmpty());
}

TEST(Dates, ReadFullEnglishDates) {
  EXPECT_THAT(values("12 March 2019, March 12, 2019 and 3rd May 2020"),
              ElementsAre("2019-03-12", "2019-03-12", "2020-05-03"));
  EXPECT_THAT(values("Utrecht, June 1st 2018; published in October 2017"),
              ElementsAre("2018-06-01", "2017-10"));
  EXPECT_THAT(values("you may 12 times march 3 miles in may"), IsEmpty());
}

TEST(Dates, StandBesideAVersion) {
  EXPECT_THAT(values("versie 2.1, juni 2017"), ElementsAre("2017-06"));
  EXPECT_THAT(values("versie 2.0, 8 juni 2017"), ElementsAre("2017-06-08"));
}

TEST(Dates, GiveTheFirstOfSeveralDays) {
  EXPECT_THAT(values("12-14 maart 2019 en 3 en 4 april 2020"),
              ElementsAre("2019-03-12", "2020-04-03"));
  EXPECT_THAT(values("van 28 t/m 30 mei 2018, 14–16 May 2021"),
              ElementsAre("2018-05-28", "2021-05-14"));
  EXPECT_THAT(values("artikel 30 en 12 maart 2019"), ElementsAre("2019-03-12"));
}

TEST(Dates, CheckTheWeekday) {
  const auto right = find_dates("donderdag 8 juni 2017");
  ASSERT_EQ(right.size(), 1U);
  EXPECT_EQ(right[0].value, "2017-06-08");
  EXPECT_FALSE(right[0].weekday_conflict);
  const auto wrong = find_dates("vrijdag 27 oktober 2021");
  ASSERT_EQ(wrong.size(), 1U);
  EXPECT_EQ(wrong[0].value, "2021-10-27");
  EXPECT_TRUE(wrong[0].weekday_conflict);
}

TEST(Dates, ListTheYearsInWhichAWeekdayFits) {
  const auto found = find_dates("vanaf morgen - dinsdag 26 oktober - te lezen");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].value, "XXXX-10-26");
  EXPECT_THAT(found[0].years, ElementsAre(1993, 1999, 2004, 2010, 2021, 2027, 2032, 2038));
}

TEST(Dates, AreAnchoredByTheDocument) {
  EXPECT_THAT(values("dinsdag 26 oktober", day("2021-10-25")), ElementsAre("2021-10-26"));
  EXPECT_THAT(values("Op 16 september jl.", day("2021-03-01")), ElementsAre("2020-09-16"));
  EXPECT_THAT(values("Op 16 september j.l.", day("2021-10-01")), ElementsAre("2021-09-16"));
  EXPECT_THAT(values("op 2 januari a.s.", day("2021-10-01")), ElementsAre("2022-01-02"));
}

TEST(Dates, AreNotGuessed) {
  EXPECT_THAT(values("Op 16 september jl."), ElementsAre("XXXX-09-16"));
  EXPECT_THAT(values("Op 16 september", day("2021-03-01")), ElementsAre("XXXX-09-16"));
  EXPECT_THAT(values("Op 16 september jl.", day("2021")), ElementsAre("XXXX-09-16"));
}

TEST(Dates, ShareTheYearOfARange) {
  EXPECT_THAT(values("van 30 maart tot en met 2 april 2017"),
              ElementsAre("2017-03-30", "2017-04-02"));
}

TEST(Dates, ReadMonthsQuartersSeasonsAndHalves) {
  EXPECT_THAT(values("(juni 2017) of febr. 2018"), ElementsAre("2017-06", "2018-02"));
  EXPECT_THAT(values("vierde kwartaal van 2023, 2e kwartaal 2022, Q1 2021, 2020-Q3"),
              ElementsAre("2023-Q4", "2022-Q2", "2021-Q1", "2020-Q3"));
  EXPECT_THAT(values("in het najaar van 2020, herfst 2019 en lente 2018"),
              ElementsAre("2020-najaar", "2019-najaar", "2018-voorjaar"));
  EXPECT_THAT(values("de tweede helft van 2021"), ElementsAre("2021"));
}

TEST(Dates, ReadDecades) {
  EXPECT_THAT(values("sinds eind jaren zestig, begin jaren '90 en de jaren tachtig"),
              ElementsAre("196X-eind", "199X-begin", "198X"));
}

TEST(Dates, ReadAYearWhereItIsOne) {
  EXPECT_THAT(values("in 2016 een handreiking"), ElementsAre("2016"));
  EXPECT_THAT(values("start eind 2018. Medio 2019 klaar (KNMG, 2015)"),
              ElementsAre("2018", "2019", "2015"));
  EXPECT_THAT(values("in 2016, 2017 en 2018; tussen 2010 en 2012"),
              ElementsAre("2016", "2017", "2018", "2010", "2012"));
  EXPECT_THAT(values("de wet van 2016 is oud, in 2015-2017"), ElementsAre("2016", "2015", "2017"));
}

TEST(Dates, AreNotAmountsReferencesOrPages) {
  for (const auto* text :
       {"Vergaderjaar 2016/17, 29 282, nr. 283", "Family Business Review 2005;18:1-21",
        "meer dan 1400 dokters", "voor 2000 euro", "in 2000 ziekenhuizen", "van € 2016",
        "Stb. 2018, 515", "in 2.016 gevallen", "blz. 2016", "De 2017 leden", "31 februari 2020",
        "31 februari", "B2016", "0 mei 2019", "het mei", "C(2008) 8911", "versie 2.2 (1723)",
        "artikel 7:2016"}) {
    EXPECT_THAT(values(text), IsEmpty()) << text;
  }
}

TEST(Dates, TellWhereTheyStand) {
  const std::string text = "Één keer, op dinsdag 26 oktober 2021.";
  const auto found = find_dates(text);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(text.substr(found[0].span.begin.value, found[0].span.size()),
            "dinsdag 26 oktober 2021");
}

TEST(Dates, SurviveAnyText) {
  std::mt19937 random(9);
  const std::vector<std::string> parts = {
      "26", "oktober", "2021",        " ",  "-",        "/",   "dinsdag", "in", "q",    "4",    "’",
      "jl", ".",       "99999999999", "de", "kwartaal", "van", "\xC3",    "e",  "eind", "jaren"};
  for (int round = 0; round < 50'000; ++round) {
    std::string text;
    for (int i = 0; i < 10; ++i) text += parts[random() % parts.size()];
    std::size_t last = 0;
    for (const auto& mention : find_dates(text, day("2020-02-29"))) {
      EXPECT_GE(mention.span.begin.value, last) << text;
      EXPECT_LE(mention.span.end.value, text.size()) << text;
      last = mention.span.end.value;
    }
  }
}

TEST(Dates, MatchTheGoldStrings) {
  const auto path =
      std::filesystem::path(SPEERPUNT_SOURCE) / "../shared/real/gold/knmg/teststrings_datum.jsonl";
  std::ifstream file(path);
  if (!file) GTEST_SKIP() << "no gold text beside the source tree";
  for (std::string line; std::getline(file, line);) {
    const auto gold = nlohmann::json::parse(line);
    const auto text = gold.at("tekst").get<std::string>();
    const bool anchored = gold.value("noot", "").starts_with("anker 2021-10-25");
    std::vector<std::string> expected;
    if (!gold.at("norm").is_null()) expected.push_back(gold.at("norm").get<std::string>());
    EXPECT_EQ(values(text, anchored ? day("2021-10-25") : std::nullopt), expected) << text;
  }
}
