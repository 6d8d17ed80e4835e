// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/significance.hh"

#include <cmath>

#include <gmock/gmock.h>

namespace speerpunt {
namespace {

using testing::DoubleEq;
using testing::DoubleNear;
using testing::ElementsAre;

TEST(FisherExact, GivesTheValueOfTheLadyTastingTea) {
  // Four cups of each kind, three of four named rightly: (16 + 1 + 16 + 1) / 70.
  EXPECT_NEAR(fisher_exact({3, 4, 4, 8}), 34.0 / 70, 1e-9);
  EXPECT_NEAR(fisher_exact({4, 4, 4, 8}), 2.0 / 70, 1e-9);
}

TEST(FisherExact, IsOneWhereNothingElseWasPossible) {
  EXPECT_DOUBLE_EQ(fisher_exact({0, 0, 0, 0}), 1);
  EXPECT_DOUBLE_EQ(fisher_exact({0, 0, 5, 9}), 1);
  EXPECT_DOUBLE_EQ(fisher_exact({5, 9, 5, 9}), 1);
}

TEST(FisherExact, StaysAboveZeroForLargeCounts) {
  const double p = fisher_exact({100'000, 100'000, 100'000, 1'000'000});
  EXPECT_GT(p, 0);
  EXPECT_LT(p, 1e-300);
  EXPECT_TRUE(std::isfinite(log_likelihood({100'000, 100'000, 100'000, 1'000'000})));
}

TEST(FisherExact, SeesWhatIsTooSeldom) {
  EXPECT_LT(fisher_exact({0, 50, 50, 100}), 1e-20);
}

TEST(LogLikelihood, IsZeroWhereCountsAreAsExpected) {
  EXPECT_DOUBLE_EQ(log_likelihood({5, 10, 10, 20}), 0);
  EXPECT_DOUBLE_EQ(log_likelihood({0, 0, 0, 0}), 0);
}

TEST(AdjustedForNumber, FollowsBenjaminiAndHochberg) {
  EXPECT_THAT(adjusted_for_number({0.04, 0.01, 0.03, 0.8}),
              ElementsAre(DoubleNear(0.16 / 3, 1e-12), DoubleEq(0.04), DoubleNear(0.16 / 3, 1e-12),
                          DoubleEq(0.8)));
  EXPECT_THAT(adjusted_for_number({}), ElementsAre());
}

}  // namespace
}  // namespace speerpunt
