// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/alignment.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/lineage/linking.hh"

namespace speerpunt {
namespace {

// Statement 10 goes on as 110, and so on.
StatementPair pair(std::uint32_t early, std::uint32_t late, double probability) {
  return {early, late, 1, 2, probability, probability};
}

std::vector<StatementPair> edition() {
  return {pair(10, 110, .99), pair(20, 120, .99), pair(30, 130, .99), pair(40, 140, .99)};
}

TEST(Alignment, FindsAPairMoreProbableBetweenTheSameSureOnes) {
  EXPECT_GT(Alignment(edition()).probability(pair(25, 125, .3)), .6);
}

TEST(Alignment, FindsAPairLessProbableTheMoreSureOnesItCrosses) {
  const Alignment order(edition());
  EXPECT_LT(order.probability(pair(15, 125, .9)), .5);
  EXPECT_LE(order.probability(pair(5, 145, .9)), order.probability(pair(15, 125, .9)));
}

TEST(Alignment, LeavesSurePairsAsTheyAre) {
  EXPECT_DOUBLE_EQ(Alignment(edition()).probability(pair(20, 120, .99)), .99);
  EXPECT_DOUBLE_EQ(Alignment(edition()).probability(pair(5, 145, 1)), 1);
}

TEST(Alignment, SaysNothingOfTwoSurePairs) {
  const auto sure = std::vector<StatementPair>{pair(10, 110, .99), pair(20, 120, .99)};
  EXPECT_DOUBLE_EQ(Alignment(sure).probability(pair(15, 125, .4)), .4);
}

TEST(Alignment, FollowsMostOfTheSurePairsAndNotTheOneThatWasMoved) {
  std::vector<StatementPair> sure = edition();
  sure.push_back(pair(5, 190, .99));
  EXPECT_GT(Alignment(sure).probability(pair(25, 125, .3)), .6);
}

TEST(LinksAmong, PreferThePartnerInOrder) {
  std::vector<NamedPair> pairs;
  for (const StatementPair& one : edition()) {
    pairs.push_back({one, std::to_string(one.early), std::to_string(one.late)});
  }
  pairs.push_back({pair(25, 145, .6), "25", "145"});
  pairs.push_back({pair(25, 125, .4), "25", "125"});
  const std::vector<StatementPair> linked = links_among(pairs, LinkSettings());
  EXPECT_THAT(linked, ::testing::Contains(pair(25, 125, .4)));
  EXPECT_EQ(linked.size(), 5U);
}

}  // namespace
}  // namespace speerpunt
