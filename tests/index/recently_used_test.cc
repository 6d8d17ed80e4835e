// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/recently_used.hh"

#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

TEST(RecentlyUsed, KeepsWhatItWasGiven) {
  RecentlyUsed<int> kept(3);
  EXPECT_EQ(kept.find("arts"), nullptr);
  EXPECT_EQ(kept.keep("arts", 7), 7);
  ASSERT_NE(kept.find("arts"), nullptr);
  EXPECT_EQ(*kept.find("arts"), 7);
}

TEST(RecentlyUsed, ForgetsWhatWasNotAskedForTheLongest) {
  RecentlyUsed<int> kept(2);
  kept.keep("arts", 1);
  kept.keep("zorg", 2);
  kept.find("arts");
  kept.keep("wet", 3);
  EXPECT_EQ(kept.find("zorg"), nullptr);
  EXPECT_NE(kept.find("arts"), nullptr);
  EXPECT_NE(kept.find("wet"), nullptr);
}

TEST(RecentlyUsed, CountsWhatEachCosts) {
  RecentlyUsed<int> kept(10);
  kept.keep("arts", 1, 4);
  kept.keep("zorg", 2, 5);
  kept.keep("wet", 3, 9);
  EXPECT_EQ(kept.find("arts"), nullptr);
  EXPECT_EQ(kept.find("zorg"), nullptr);
  EXPECT_NE(kept.find("wet"), nullptr);
}

TEST(RecentlyUsed, KeepsTheLastHoweverMuchItCosts) {
  RecentlyUsed<int> kept(10);
  kept.keep("arts", 1);
  EXPECT_EQ(kept.keep("alles", 2, 1000), 2);
  EXPECT_EQ(kept.find("arts"), nullptr);
  EXPECT_NE(kept.find("alles"), nullptr);
  kept.keep("wet", 3);
  EXPECT_EQ(kept.find("alles"), nullptr);
}

TEST(RecentlyUsed, IsTheSameAfterItWasMoved) {
  RecentlyUsed<std::string> kept(2);
  kept.keep("arts", "dokter");
  RecentlyUsed<std::string> moved = std::move(kept);
  moved.keep("zorg", "hulp");
  moved.keep("wet", "regel");
  EXPECT_EQ(moved.find("arts"), nullptr);
  EXPECT_EQ(*moved.find("zorg"), "hulp");
}

}  // namespace
}  // namespace speerpunt
