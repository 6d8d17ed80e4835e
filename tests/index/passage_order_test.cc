// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/passage_order.hh"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/date.hh"
#include "corpus/error.hh"
#include "index/store/record.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;

std::string key(const std::string& date, const std::string& document, int ordinal) {
  const auto known = date.empty() ? std::nullopt : parse_iso_date(date, "text");
  return record::order_key(known, document, ordinal);
}

std::vector<std::string> in_order(std::vector<std::string> keys, MatchOrder order) {
  PassageOrder ranks;
  std::vector<PassageOrder::Key> read;
  for (const std::string& one : keys) read.push_back(ranks.key(one));
  std::vector<std::size_t> at(keys.size());
  for (std::size_t i = 0; i < at.size(); ++i) at[i] = i;
  std::ranges::sort(at, {}, [&](std::size_t i) { return ranks.rank(read[i], order); });
  std::vector<std::string> sorted;
  for (const std::size_t i : at) sorted.push_back(keys[i]);
  return sorted;
}

TEST(PassageOrder, IsThatOfTheStoredKeys) {
  std::vector<std::string> keys{key("2017", "b", 10), key("2017", "b", 9), key("", "a", 0),
                                key("2019-05", "c", 1), key("2017", "a", 30)};
  std::vector<std::string> sorted = keys;
  std::ranges::sort(sorted);
  EXPECT_EQ(in_order(keys, MatchOrder::kNewest), sorted);
  EXPECT_EQ(in_order(keys, MatchOrder::kRelevance), sorted);
}

TEST(PassageOrder, GivesTheOldestFirstAndUnknownDatesLast) {
  const std::string old = key("1998", "z", 2), young = key("2020-01-02", "a", 0),
                    undated = key("", "b", 0), old_before = key("1998", "z", 1);
  EXPECT_THAT(in_order({undated, young, old, old_before}, MatchOrder::kOldest),
              ElementsAre(old_before, old, young, undated));
}

TEST(PassageOrder, ChangesWithTheDocumentsThatAreReadLater) {
  PassageOrder order;
  const PassageOrder::Key older = order.key(key("2017", "a", 0));
  order.rank(older, MatchOrder::kNewest);
  const PassageOrder::Key newer = order.key(key("2018", "b", 5));
  EXPECT_LT(order.rank(newer, MatchOrder::kNewest), order.rank(older, MatchOrder::kNewest));
}

TEST(PassageOrder, RefusesWhatIsNoKey) {
  PassageOrder order;
  for (const std::string bad : {"", "/", "79829899a", "79829899a/", "79829899a/1x", "1/00000001"})
    EXPECT_THROW(order.key(bad), Error) << bad;
}

}  // namespace
}  // namespace speerpunt
