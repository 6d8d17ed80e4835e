// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/doubt.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

ByteSpan span(std::size_t begin, std::size_t end) {
  return {{begin}, {end}};
}

TEST(Doubt, MarksTheWordsThatMayBeWrong) {
  const std::vector<ByteSpan> doubtful = {span(5, 9), span(16, 20)};
  EXPECT_EQ(with_doubts("Elke arls zorgt rnee.", doubtful), "Elke arls[?] zorgt rnee[?].");
  EXPECT_EQ(with_doubts("Elke arts", {}), "Elke arts");
}

TEST(Doubt, MarksNothingBehindTheText) {
  EXPECT_EQ(with_doubts("kort", std::vector<ByteSpan>{span(2, 9), span(12, 14)}), "kort[?]");
}

TEST(Doubt, CountsSpansFromTheBeginningOfAPart) {
  const std::vector<ByteSpan> doubtful = {span(0, 4), span(8, 14), span(20, 22)};
  EXPECT_EQ(within(doubtful, span(4, 10)), std::vector<ByteSpan>{span(4, 6)});
  EXPECT_EQ(within(doubtful, span(8, 30)), (std::vector<ByteSpan>{span(0, 6), span(12, 14)}));
}

TEST(Doubt, SaysHowCertainAScanIs) {
  EXPECT_EQ(scan_in_dutch(0.874), " (scan, 87% zeker)");
}

}  // namespace
}  // namespace speerpunt
