// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/weighted_postings.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace speerpunt {

bool operator==(const WeightedPosting& one, const WeightedPosting& other) {
  return one.passage == other.passage && one.weight == other.weight;
}

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

WeightedPart part(WeightedPostings postings, double factor = 1) {
  return {std::make_shared<const WeightedPostings>(std::move(postings)), factor};
}

TEST(WeightedPostings, AddUpByPassage) {
  const std::vector<WeightedPart> parts{part({{2, 1}, {5, 3}}), part({{2, 4}, {3, 0}}, 0.5)};
  EXPECT_THAT(sum_of(parts),
              ElementsAre(WeightedPosting{2, 3}, WeightedPosting{3, 0}, WeightedPosting{5, 3}));
}

TEST(WeightedPostings, AddUpTheSameWayHoweverFarApartThePassagesAre) {
  const std::vector<WeightedPart> parts{part({{2, 1}, {90'000, 3}}, 2), part({{2, 4}, {7, 0}})};
  EXPECT_THAT(sum_of(parts), ElementsAre(WeightedPosting{2, 6}, WeightedPosting{7, 0},
                                         WeightedPosting{90'000, 6}));
}

TEST(WeightedPostings, KeepWhatIsInBothOrInOneOnly) {
  const WeightedPostings one{{1, 1}, {2, 1}, {4, 1}};
  const WeightedPostings other{{2, 2}, {3, 2}, {4, 2}, {5, 2}};
  EXPECT_THAT(in_both(one, other), ElementsAre(WeightedPosting{2, 3}, WeightedPosting{4, 3}));
  EXPECT_THAT(without(one, other), ElementsAre(WeightedPosting{1, 1}));
}

TEST(WeightedPostings, AreFoundAtAnyDistance) {
  WeightedPostings all, some;
  for (Xapian::docid passage = 1; passage <= 3000; ++passage) {
    all.push_back({passage, 1});
    if (passage % 7 == 0 || passage > 2900) some.push_back({passage, 2});
  }
  const WeightedPostings both = in_both(all, some);
  ASSERT_EQ(both.size(), some.size());
  for (std::size_t at = 0; at < both.size(); ++at)
    EXPECT_EQ(both[at], (WeightedPosting{some[at].passage, 3}));
  EXPECT_EQ(in_both(some, all), both);
}

TEST(WeightedPostings, TellAWeightOfNothingFromAbsence) {
  const WeightedPostings postings{{3, 0}, {8, 2}};
  EXPECT_EQ(weight_in(postings, 3), 0);
  EXPECT_EQ(weight_in(postings, 8), 2);
  EXPECT_EQ(weight_in(postings, 4), kAbsent);
  EXPECT_EQ(weight_in(postings, 9), kAbsent);
}

TEST(WeightedPostings, KeepAllThatWeighAsMuchAsTheLastOfTheHeaviest) {
  const WeightedPostings postings{{1, 5}, {2, 3}, {3, 9}, {4, 3}, {5, 1}};
  EXPECT_THAT(heaviest(postings, 3), ElementsAre(WeightedPosting{1, 5}, WeightedPosting{2, 3},
                                                 WeightedPosting{3, 9}, WeightedPosting{4, 3}));
  EXPECT_THAT(heaviest(postings, 0), IsEmpty());
  EXPECT_EQ(heaviest(postings, 9).size(), 5U);
}

TEST(WeightedPostings, KeepTheHeaviestHoweverLittleTheyDiffer) {
  WeightedPostings postings;
  for (Xapian::docid passage = 1; passage <= 1000; ++passage)
    postings.push_back({passage, 2 + 0.0001F * static_cast<float>(passage * 7 % 1000)});
  for (const std::size_t most : {1U, 37U, 999U}) {
    const WeightedPostings kept = heaviest(postings, most);
    EXPECT_EQ(kept.size(), most);
    for (const WeightedPosting& one : kept)
      EXPECT_GE(one.passage * 7 % 1000, 1000 - most) << one.passage;
  }
}

}  // namespace
}  // namespace speerpunt
