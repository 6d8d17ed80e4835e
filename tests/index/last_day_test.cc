// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/last_day.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

int last(std::string_view date) {
  return last_day(parse_iso_date(date, "test").value());
}

TEST(LastDay, EndsThePeriodThatADateNames) {
  EXPECT_EQ(last("2017-06-08"), 20170608);
  EXPECT_EQ(last("2017-06"), 20170630);
  EXPECT_EQ(last("2020-02"), 20200229);
  EXPECT_EQ(last("2023-Q4"), 20231231);
  EXPECT_EQ(last("2020-najaar"), 20201130);
  EXPECT_EQ(last("2018"), 20181231);
}

TEST(LastDay, EndsAWinterInTheNextYear) {
  EXPECT_EQ(last("2020-winter"), 20210228);
}

}  // namespace
}  // namespace speerpunt
