// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/analysis.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace speerpunt {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Block block(BlockKind kind, std::string text, int level = 0) {
  Block result;
  result.kind = kind;
  result.level = level;
  result.text = std::move(text);
  return result;
}

Document sample() {
  Document document;
  document.id = "doc";
  document.path = "voorbeeld.pdf";
  document.title = "Visie op toezicht";
  document.date = Date{"2017-06", DatePrecision::kMonth, "text"};
  document.blocks = {block(BlockKind::kHeading, "Toezicht", 1),
                     block(BlockKind::kParagraph,
                           "De minister moet de Wet BIG aanpassen. De bedrijfsarts telt mee."),
                     block(BlockKind::kHeading, "Geld", 1),
                     block(BlockKind::kParagraph, "Het zou goed zijn om dit vergoed te krijgen.")};
  return document;
}

ThemeTagger tagger() {
  Theme theme;
  theme.id = "arbeid";
  theme.preferred = {{"bedrijfsarts", 1}};
  return ThemeTagger({theme});
}

TEST(Analysis, FindsEverythingInOnePass) {
  const Analysis analysis = analyse(sample(), tagger());
  ASSERT_EQ(analysis.passages.size(), 2U);
  ASSERT_EQ(analysis.passages[0].themes.size(), 1U);
  EXPECT_EQ(analysis.passages[0].themes[0].theme, "arbeid");
  ASSERT_EQ(analysis.passages[0].references.size(), 1U);
  EXPECT_EQ(analysis.passages[0].references[0].id, "BWBR0006251");
  ASSERT_EQ(analysis.recommendations.size(), 2U);
  EXPECT_THAT(analysis.recommendations[0].themes, ElementsAre("arbeid"));
}

TEST(Analysis, NumbersRecommendationsThroughTheDocument) {
  const Analysis analysis = analyse(sample(), tagger());
  ASSERT_EQ(analysis.recommendations.size(), 2U);
  EXPECT_EQ(analysis.recommendations[0].id, "doc/r0");
  EXPECT_EQ(analysis.recommendations[1].id, "doc/r1");
  EXPECT_EQ(analysis.recommendations[1].citation.passage, "doc/1");
  EXPECT_EQ(analysis.recommendations[1].path, "voorbeeld.pdf");
  EXPECT_EQ(analysis.recommendations[1].date, sample().date);
}

TEST(Analysis, LeavesTheTextToThePassages) {
  EXPECT_THAT(analyse(sample(), tagger()).document.blocks, IsEmpty());
}

TEST(Analysis, IsTheSameEveryTime) {
  const Analysis first = analyse(sample(), tagger());
  const Analysis second = analyse(sample(), tagger());
  EXPECT_EQ(first.passages, second.passages);
  EXPECT_EQ(first.recommendations, second.recommendations);
}

}  // namespace
}  // namespace speerpunt
