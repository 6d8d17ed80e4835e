// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cross_reference.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Theme> themes() {
  std::vector<Theme> made(4);
  made[0].id = "toezicht";
  made[1].id = "corona";
  made[2].id = "corona/zorg";
  made[2].parent = "corona";
  made[3].id = "opleiding";
  return made;
}

TEST(CrossReference, CountsThemesByDocumentAndYear) {
  SmallCorpus corpus;
  const DocumentId late = corpus.add(
      "b.pdf", "2018", {"! [toezicht] een", "[toezicht,corona/zorg] twee", "[onbekend] drie"});
  const DocumentId early = corpus.add("c.pdf", "2015", {"[toezicht] vier"});
  const DocumentId undated = corpus.add("a.pdf", "", {"! [corona] vijf"});
  EXPECT_THAT(theme_matrix(corpus.reader(), themes()),
              ElementsAre(ThemeCell{"toezicht", early, "2015", 1, 0},
                          ThemeCell{"toezicht", late, "2018", 2, 1},
                          ThemeCell{"corona", late, "2018", 1, 0},
                          ThemeCell{"corona", undated, "onbekend", 1, 1},
                          ThemeCell{"corona/zorg", late, "2018", 1, 0}));
}

TEST(CrossReference, CountsAThemeAndItsCategoryOnceInAPassage) {
  SmallCorpus corpus;
  const DocumentId id = corpus.add("a.pdf", "2020", {"[corona,corona/zorg] een"});
  EXPECT_THAT(theme_matrix(corpus.reader(), themes()),
              ElementsAre(ThemeCell{"corona", id, "2020", 1, 0},
                          ThemeCell{"corona/zorg", id, "2020", 1, 0}));
  EXPECT_THAT(theme_cooccurrence(corpus.reader(), themes()), IsEmpty());
}

TEST(CrossReference, RanksPairsByTheirLogLikelihood) {
  SmallCorpus corpus;
  std::vector<std::string> lines(6, "[toezicht,corona] samen");
  lines.insert(lines.end(), 6, "geen");
  lines.emplace_back("[opleiding,toezicht] toeval");
  lines.insert(lines.end(), 5, "[opleiding] alleen");
  corpus.add("a.pdf", "2017", lines);
  const std::vector<ThemePair> pairs = theme_cooccurrence(corpus.reader(), themes());
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(pairs[0].first, "toezicht");
  EXPECT_EQ(pairs[0].second, "corona");
  EXPECT_EQ(pairs[0].passages, 6U);
  EXPECT_DOUBLE_EQ(pairs[0].expected, 7.0 * 6 / 18);
  // 2 * (6 ln(6*18/(7*6)) + 1 ln(1*18/(7*12)) + 11 ln(11*18/(11*12)))
  EXPECT_NEAR(pairs[0].log_likelihood, 17.1731, 0.001);
  EXPECT_EQ(pairs[1].second, "opleiding");
  EXPECT_LT(pairs[1].log_likelihood, 10.83);
}

}  // namespace
}  // namespace speerpunt
