// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/known_terms.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace speerpunt {
namespace {

TEST(KnownTerms, AskOnceForEachTerm) {
  KnownTerms known;
  int asked = 0;
  const auto frequency = [&](const std::string& term) {
    return known.frequency(term, [&] { return static_cast<std::size_t>(++asked); });
  };
  EXPECT_EQ(frequency("arts"), 1U);
  EXPECT_EQ(frequency("zorg"), 2U);
  EXPECT_EQ(frequency("arts"), 1U);
  EXPECT_EQ(asked, 2);
}

TEST(KnownTerms, KeepAlsoThatThereAreNone) {
  KnownTerms known;
  int asked = 0;
  for (int time = 0; time < 2; ++time)
    EXPECT_TRUE(known
                    .forms("Zarts",
                           [&] {
                             ++asked;
                             return std::vector<std::string>{};
                           })
                    .empty());
  EXPECT_EQ(asked, 1);
}

}  // namespace
}  // namespace speerpunt
