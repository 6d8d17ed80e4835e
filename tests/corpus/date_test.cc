// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/date.hh"

#include <gtest/gtest.h>

#include "corpus/error.hh"

using namespace speerpunt;

namespace {

Date date(std::string_view value) {
  return parse_iso_date(value, "text").value();
}

}  // namespace

TEST(Date, IsReadAtItsPrecision) {
  EXPECT_EQ(date("2017-06-08"), (Date{"2017-06-08", DatePrecision::kDay, "text"}));
  EXPECT_EQ(date("2017-06").precision, DatePrecision::kMonth);
  EXPECT_EQ(date("2023-Q4").precision, DatePrecision::kQuarter);
  EXPECT_EQ(date("2020-najaar").precision, DatePrecision::kSeason);
  EXPECT_EQ(date("2018").precision, DatePrecision::kYear);
}

TEST(Date, IsNothingElse) {
  for (const auto* value :
       {"", "201", "20180", "2018-", "2018-13", "2018-00", "2018-02-30", "2019-02-29", "2018-6-8",
        "2018-Q5", "2018-herfst", "XXXX-10-26", "2018-06-08T10:00", "196X-eind", "2018/06/08"}) {
    EXPECT_FALSE(parse_iso_date(value, "text")) << value;
  }
  EXPECT_TRUE(parse_iso_date("2020-02-29", "text"));
}

TEST(Date, SortsByTheFirstDayOfItsPeriod) {
  EXPECT_EQ(date("2017-06-08").sort_key(), 20170608);
  EXPECT_EQ(date("2017-06").sort_key(), 20170601);
  EXPECT_EQ(date("2023-Q4").sort_key(), 20231001);
  EXPECT_EQ(date("2020-najaar").sort_key(), 20200901);
  EXPECT_EQ(date("2018").sort_key(), 20180101);
  EXPECT_EQ(date("2018").year(), 2018);
}

TEST(Date, RefusesToCalculateWithNonsense) {
  EXPECT_THROW((Date{"gisteren", DatePrecision::kDay, ""}.year()), Error);
  EXPECT_THROW((Date{"2018", DatePrecision::kDay, ""}.sort_key()), Error);
}

TEST(Date, IsWrittenInDutch) {
  EXPECT_EQ(in_dutch(date("2017-06-08")), "8 juni 2017");
  EXPECT_EQ(in_dutch(date("2017-06")), "juni 2017");
  EXPECT_EQ(in_dutch(date("2023-Q4")), "vierde kwartaal 2023");
  EXPECT_EQ(in_dutch(date("2020-najaar")), "najaar 2020");
  EXPECT_EQ(in_dutch(date("2018")), "2018");
}

TEST(Date, NamesItsPrecision) {
  EXPECT_EQ(name_of(date("2023-Q4").precision), "quarter");
}
