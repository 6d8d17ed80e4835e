// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/grouped_number.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

std::string spaced(std::string_view text) {
  return std::string(text.substr(0, spaced_number_end(text, 0)));
}

TEST(GroupedNumber, RunsOnOverSpacesOfAllKinds) {
  EXPECT_EQ(spaced("29 282, nr. 283"), "29 282");
  EXPECT_EQ(spaced("301\u00A0549 geldt"), "301\u00A0549");
  EXPECT_EQ(spaced("17\u2009000\u202F000"), "17\u2009000\u202F000");
  EXPECT_EQ(spaced("1 250,50 euro"), "1 250,50");
}

TEST(GroupedNumber, DoesNotTakeTwoNumbersForOne) {
  for (const char* text : {"2017 282", "29  282", "29 2825", "29 28", "030 282", "12 345-678",
                           "3 100.200", "29", "x 100", ""})
    EXPECT_EQ(spaced(text), "") << text;
  EXPECT_EQ(spaced_number_end("2016 29 282", 5), 5U);
}

TEST(GroupedNumber, LosesTheMarksOfItsThousandsOnly) {
  EXPECT_EQ(without_grouping("29.282"), "29282");
  EXPECT_EQ(without_grouping("29 282"), "29282");
  EXPECT_EQ(without_grouping("1.250.000,50"), "1250000,50");
  for (const char* word : {"1.1.1", "1.5", "1,5", "7:457", "2.12345", "0.123", "29.282.1", "a4",
                           "12-10-2016", "", "123"})
    EXPECT_EQ(without_grouping(word), word);
}

}  // namespace
}  // namespace speerpunt
