// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/postings.hh"

#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "query/lineage/thread_schema.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongest = 800;
constexpr std::uint32_t kUnit = 4'000'000'000;

class PostingsTest : public testing::Test {
 protected:
  // As another process finds them.
  Postings opened() const { return {database_, kLongest}; }
  void add(std::uint32_t first, std::uint32_t end, Role role = Role::kOther) {
    Postings postings = opened();
    for (std::uint32_t i = first; i < end; ++i) postings.add(kUnit, role, {i, 1.0F});
    postings.write();
  }
  void remove(std::uint32_t first, std::uint32_t end, Role role = Role::kOther) {
    Postings postings = opened();
    for (std::uint32_t i = first; i < end; ++i) postings.remove(kUnit, role, i);
    postings.write();
  }
  std::vector<std::uint32_t> found(Role role = Role::kOther) const {
    Postings postings = opened();
    postings.load(kUnit);
    std::vector<std::uint32_t> numbers;
    for (const Posting& one : postings.find(kUnit, role)) numbers.push_back(one.statement);
    return numbers;
  }

  Database database_{":memory:",
                     {"threads", kThreadsApplication, kThreadSchemaSteps, false},
                     std::chrono::milliseconds(0)};
};

std::vector<std::uint32_t> numbers(std::uint32_t first, std::uint32_t end) {
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = first; i < end; ++i) all.push_back(i);
  return all;
}

TEST_F(PostingsTest, OfAUnitThatIsNotCommonAreAllFound) {
  add(1, 801);
  EXPECT_EQ(found(), numbers(1, 801));
  EXPECT_TRUE(found(Role::kRecommends).empty());
}

TEST_F(PostingsTest, OfACommonUnitFindNobody) {
  add(1, 500);
  add(500, 2'300);
  EXPECT_TRUE(found().empty());
}

TEST_F(PostingsTest, AreAllFoundAgainWhenAUnitCeasesToBeCommon) {
  add(1, 2'301);
  add(2'301, 3'500);
  remove(3'000, 3'500);
  remove(101, 2'301);
  std::vector<std::uint32_t> left = numbers(1, 101);
  const std::vector<std::uint32_t> late = numbers(2'301, 3'000);
  left.insert(left.end(), late.begin(), late.end());
  EXPECT_EQ(found(), left);
}

TEST_F(PostingsTest, BeforeTheEndOfALongListComeToTheirPlace) {
  add(1'000, 3'000);
  add(1, 201);
  remove(1'500, 3'000);
  std::vector<std::uint32_t> left = numbers(1, 201);
  const std::vector<std::uint32_t> late = numbers(1'000, 1'500);
  left.insert(left.end(), late.begin(), late.end());
  EXPECT_EQ(found(), left);
}

TEST_F(PostingsTest, TellWhichRecommendationsAreUnsettledByACommonUnit) {
  add(1, 11, Role::kRecommends);
  Postings postings = opened();
  for (std::uint32_t i = 11; i < 811; ++i) postings.add(kUnit, Role::kOther, {i, 1.0F});
  EXPECT_TRUE(postings.unsettled().empty());
  postings.add(kUnit, Role::kOther, {811, 1.0F});
  EXPECT_EQ(postings.unsettled().size(), 10U);
  EXPECT_TRUE(postings.unsettled().empty());
  postings.write();
  postings.remove(kUnit, Role::kOther, 20);
  EXPECT_EQ(postings.unsettled().size(), 10U);
}

TEST_F(PostingsTest, AreThoseThatWerePutInWhateverHappenedInBetween) {
  std::mt19937 chance(7);
  std::map<Role, std::set<std::uint32_t>> model;
  for (int round = 0; round < 60; ++round) {
    const Role role = chance() % 4 == 0 ? Role::kRecommends : Role::kOther;
    auto& there = model[role];
    const auto first = static_cast<std::uint32_t>(chance() % 4'000 + 1);
    const auto end = first + static_cast<std::uint32_t>(chance() % 900);
    Postings postings = opened();
    for (std::uint32_t i = first; i < end; ++i) {
      if (there.erase(i) > 0) {
        postings.remove(kUnit, role, i);
      } else {
        there.insert(i);
        postings.add(kUnit, role, {i, 1.0F});
      }
    }
    postings.write();
    const bool common =
        std::max(model[Role::kRecommends].size(), model[Role::kOther].size()) > kLongest;
    for (const Role each : {Role::kRecommends, Role::kOther}) {
      std::vector<std::uint32_t> expected;
      for (const std::uint32_t number : model[each])
        if (!common) expected.push_back(number);
      ASSERT_EQ(found(each), expected) << round;
    }
  }
}

}  // namespace
}  // namespace speerpunt
