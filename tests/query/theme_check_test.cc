// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/theme_check.hh"

#include <gmock/gmock.h>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

std::vector<Theme> themes() {
  std::vector<Theme> made(3);
  made[0].id = "arbeid";
  made[0].preferred = {{"bedrijfsarts", 1}};
  made[0].alternative = {{"verzuim", 0.5}};
  made[0].negative = {{"schoolverzuim", 1}};
  made[1].id = "corona";
  made[1].preferred = {{"corona", 1}};
  made[2].id = "corona/zorg";
  made[2].parent = "corona";
  made[2].preferred = {{"passende zorg", 1}};
  return made;
}

ThemeCheck check(std::string_view lines) {
  return check_themes(themes(), labelled_passages(lines, "labels.tsv"));
}

TEST(ThemeCheck, CountsWhatIsRightExtraAndMissed) {
  const ThemeCheck checked = check(
      "arbeid\tDe bedrijfsarts helpt.\n"
      "-\tEen bedrijfsarts is genoemd.\n"
      "arbeid\tHet verzuim daalt.\n");
  ASSERT_THAT(checked.scores, SizeIs(2));
  EXPECT_EQ(checked.scores[0], (ThemeScore{"arbeid", 1, 1, 1}));
  EXPECT_EQ(checked.scores[1], (ThemeScore{"", 1, 1, 1}));
  EXPECT_DOUBLE_EQ(checked.scores[0].precision(), 0.5);
  EXPECT_DOUBLE_EQ(checked.scores[0].recall(), 0.5);
  EXPECT_DOUBLE_EQ(checked.scores[0].f1(), 0.5);
}

TEST(ThemeCheck, SaysWhyAThemeWasFoundOrNot) {
  const ThemeCheck checked = check(
      "-\tEen bedrijfsarts is genoemd.\n"
      "arbeid\tDe bedrijfsarts over schoolverzuim.\n");
  ASSERT_THAT(checked.wrong, SizeIs(2));
  EXPECT_TRUE(checked.wrong[0].extra);
  EXPECT_THAT(checked.wrong[0].reasons,
              ElementsAre(ThemeReason{"bedrijfsarts", "bedrijfsarts", "text", 1}));
  EXPECT_FALSE(checked.wrong[1].extra);
  ASSERT_FALSE(checked.wrong[1].reasons.empty());
  EXPECT_EQ(checked.wrong[1].reasons.back(),
            (ThemeReason{"schoolverzuim", "schoolverzuim", "negative", 0}));
}

TEST(ThemeCheck, DoesNotCountWhatIsAside) {
  EXPECT_EQ(check("~arbeid\tDe bedrijfsarts helpt.\n").scores.back(), (ThemeScore{"", 0, 0, 0}));
  EXPECT_EQ(check("~arbeid\tNiets daarvan.\n").scores.back(), (ThemeScore{"", 0, 0, 0}));
}

TEST(ThemeCheck, CountsACategoryForItsTheme) {
  EXPECT_THAT(check("corona/zorg\tIn corona was er passende zorg.\n").scores,
              ElementsAre(ThemeScore{"corona", 1, 0, 0}, ThemeScore{"corona/zorg", 1, 0, 0},
                          ThemeScore{"", 2, 0, 0}));
}

TEST(ThemeCheck, TakesHeadingAndTitle) {
  EXPECT_EQ(check("arbeid\tHet verzuim daalt.\tDe bedrijfsarts\n").scores[0].right, 1U);
  EXPECT_EQ(check("{\"themes\":[\"arbeid\"],\"text\":\"Het verzuim daalt.\","
                  "\"heading\":[\"De bedrijfsarts\"]}\n")
                .scores[0]
                .right,
            1U);
}

TEST(LabelledPassages, NameTheLineThatIsWrong) {
  for (const char* wrong : {"# ja\narbeid\n", "\n{\"text\":1}\n", "\n\tx\n"}) {
    try {
      labelled_passages(wrong, "labels.tsv");
      FAIL() << wrong;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), "labels-invalid");
      EXPECT_EQ(error.where(), "labels.tsv:2");
    }
  }
  EXPECT_THROW(check("onbekend\ttekst\n"), Error);
}

TEST(LabelledPassages, MayHaveCarriageReturnsAndNoLastLineEnd) {
  EXPECT_THAT(labelled_passages("# kop\r\n\r\narbeid,~corona\teen", "x"),
              ElementsAre(LabelledPassage{3, "een", {}, "", {"arbeid"}, {"corona"}}));
}

}  // namespace
}  // namespace speerpunt
