// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/passage.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

Passage two_blocks() {
  Passage passage;
  passage.text = std::string(10, 'a') + "\n" + std::string(20, 'b');
  passage.page = {4};
  passage.page_end = {6};
  passage.blocks = {{BlockKind::kParagraph, 0, {{0}, {10}}, {4}, {4}, {}},
                    {BlockKind::kParagraph, 0, {{11}, {31}}, {5}, {6}, {}, {{25}}}};
  return passage;
}

TEST(Passage, KnowsThePageOfAByte) {
  EXPECT_EQ(two_blocks().page_at({0}).value, 4);
  EXPECT_EQ(two_blocks().page_at({12}).value, 5);
}

TEST(Passage, KnowsWhereABlockCrossesAPageBorder) {
  EXPECT_EQ(two_blocks().page_at({24}).value, 5);
  EXPECT_EQ(two_blocks().page_at({25}).value, 6);
}

TEST(Passage, RefusesASpanOutsideItsText) {
  EXPECT_EQ(two_blocks().slice({{0}, {2}}), "aa");
  EXPECT_THROW(two_blocks().slice({{20}, {99}}), Error);
}

}  // namespace
}  // namespace speerpunt
