// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/law_days.hh"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/find/law_succession.hh"
#include "index/official_address.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr const char* kWkkgz = "BWBR0037173";

std::string day(std::string_view law, std::string_view written) {
  return day_of_law(law, parse_iso_date(written, "text"));
}

TEST(LawDays, ShowNoLawAsItReadBeforeItExisted) {
  EXPECT_EQ(day(kWkkgz, "2011-03-01"), "");
  EXPECT_EQ(day(kWkkgz, "2015-12-31"), "");
  EXPECT_EQ(day(kWkkgz, "2016-01-01"), "2016-01-01");
  EXPECT_EQ(day("BWBR0024705 art 6", "2008-06-01"), "");
  EXPECT_EQ(day("BWBR0024705 art 6", "2009-06-01"), "2009-06-01");
}

TEST(LawDays, BoundALawThatNoTableKnowsByItsNumber) {
  EXPECT_EQ(day("BWBR0041000", "2014-06-01"), "");
  EXPECT_EQ(day("BWBR0041000", "2019-06-01"), "2019-06-01");
  EXPECT_EQ(day("BWBR0006251", "2005-06-01"), "2005-06-01");
  EXPECT_EQ(day("BWBV0001000", "2005-06-01"), "2005-06-01");
}

TEST(LawDays, ShowNoLawAsItReadAfterAnotherTookItsPlace) {
  EXPECT_EQ(day("BWBR0005252", "2021-06-01"), "2021-06-01");
  EXPECT_EQ(day("BWBR0005252", "2022-06-01"), "");
}

TEST(LawDays, NeedAWholeDateWithinTheRegister) {
  EXPECT_EQ(day("BWBR0006251", "2017"), "");
  EXPECT_EQ(day("BWBR0006251", "2017-06"), "");
  EXPECT_EQ(day_of_law("BWBR0006251", std::nullopt), "");
  EXPECT_EQ(day("BWBR0006251", "2002-04-30"), "");
  EXPECT_EQ(day("BWBR0006251", "2002-05-01"), "2002-05-01");
}

TEST(LawDays, SayWhatWasInForceBefore) {
  const auto before = [](std::string_view written) {
    return laws_before(kWkkgz, *parse_iso_date(written, "text"));
  };
  EXPECT_THAT(before("2011"), UnorderedElementsAre("BWBR0007850", "BWBR0007414"));
  EXPECT_THAT(before("2016-05"), IsEmpty());
  EXPECT_TRUE(is_before_law(kWkkgz, *parse_iso_date("2015-Q4", "text")));
  EXPECT_FALSE(is_before_law(kWkkgz, *parse_iso_date("2016", "text")));
  EXPECT_FALSE(is_before_law("BWBR0006251", *parse_iso_date("1980", "text")));
}

TEST(LawDays, LeadToTheAddressWithoutADay) {
  const Reference reference{ReferenceKind::kLaw, std::string(kWkkgz) + " art 10", {}, {}};
  const std::string now = "https://wetten.overheid.nl/jci1.3:c:BWBR0037173&artikel=10";
  EXPECT_EQ(address_of(reference, parse_iso_date("2011-03-01", "text")), now);
  EXPECT_EQ(address_of(reference, parse_iso_date("2017-03-01", "text")),
            now + "&z=2017-03-01&g=2017-03-01");
}

TEST(LawDays, AreInTheOrderInWhichTheyAreLookedUp) {
  EXPECT_TRUE(std::ranges::is_sorted(kNumbersByDay, {}, &LawDay::law));
  EXPECT_TRUE(std::ranges::is_sorted(kNumbersByDay, {}, &LawDay::day));
}

}  // namespace
}  // namespace speerpunt
