// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cross_reference.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

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
  const IndexReader index = corpus.reader();
  EXPECT_THAT(
      theme_matrix(index, themes(), index.recommendations()),
      ElementsAre(ThemeCell{"toezicht", early, "2015", {early + "/0"}, {}},
                  ThemeCell{"toezicht", late, "2018", {late + "/0", late + "/1"}, {late + "/r0"}},
                  ThemeCell{"corona", late, "2018", {late + "/1"}, {}},
                  ThemeCell{"corona", undated, "onbekend", {undated + "/0"}, {undated + "/r0"}},
                  ThemeCell{"corona/zorg", late, "2018", {late + "/1"}, {}}));
}

TEST(CrossReference, CountsOnlyTheRecommendationsThatItIsGiven) {
  SmallCorpus corpus;
  const DocumentId id = corpus.add("a.pdf", "2018", {"! [toezicht] een"});
  EXPECT_THAT(theme_matrix(corpus.reader(), themes(), {}),
              ElementsAre(ThemeCell{"toezicht", id, "2018", {id + "/0"}, {}}));
  EXPECT_THAT(addressee_matrix(themes(), {}), IsEmpty());
}

TEST(CrossReference, SetsThemesAgainstYearsAndAddressees) {
  SmallCorpus corpus;
  const DocumentId id = corpus.add("a.pdf", "2018", {"! [toezicht] een", "! [toezicht] twee"});
  const DocumentId undated = corpus.add("b.pdf", "", {"! [corona/zorg] drie"});
  std::vector<Recommendation> counted = corpus.reader().recommendations();
  ASSERT_EQ(counted.size(), 3U);
  counted[1].addressee = {"minister van VWS", "IGJ"};
  counted[2].addressee.clear();
  EXPECT_THAT(
      addressee_matrix(themes(), counted),
      ElementsAre(
          AddresseeCell{"toezicht", "2018", "IGJ", {id + "/r1"}, {id + "/1"}},
          AddresseeCell{"toezicht",
                        "2018",
                        "minister van VWS",
                        {id + "/r0", id + "/r1"},
                        {id + "/0", id + "/1"}},
          AddresseeCell{"corona", "onbekend", "niet genoemd", {undated + "/r0"}, {undated + "/0"}},
          AddresseeCell{
              "corona/zorg", "onbekend", "niet genoemd", {undated + "/r0"}, {undated + "/0"}}));
}

TEST(CrossReference, CountsAThemeAndItsCategoryOnceInAPassage) {
  SmallCorpus corpus;
  const DocumentId id = corpus.add("a.pdf", "2020", {"[corona,corona/zorg] een"});
  EXPECT_THAT(theme_matrix(corpus.reader(), themes(), {}),
              ElementsAre(ThemeCell{"corona", id, "2020", {id + "/0"}, {}},
                          ThemeCell{"corona/zorg", id, "2020", {id + "/0"}, {}}));
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
  ASSERT_THAT(pairs, SizeIs(3));
  EXPECT_EQ(pairs[0].first, "toezicht");
  EXPECT_EQ(pairs[0].second, "corona");
  EXPECT_EQ(pairs[0].counts, (Contingency{6, 7, 6, 18}));
  EXPECT_DOUBLE_EQ(pairs[0].counts.expected(), 7.0 * 6 / 18);
  EXPECT_TRUE(pairs[0].more_often());
  // 2 * (6 ln(6*18/(7*6)) + 1 ln(1*18/(7*12)) + 11 ln(11*18/(11*12)))
  EXPECT_NEAR(pairs[0].log_likelihood, 17.1731, 0.001);
  // C(7,6) C(11,0) / C(18,6)
  EXPECT_NEAR(pairs[0].probability, 7.0 / 18564, 1e-9);
  EXPECT_NEAR(pairs[0].adjusted, 3 * 7.0 / 18564, 1e-9);
}

TEST(CrossReference, ListsThemesThatAreNeverTogether) {
  SmallCorpus corpus;
  std::vector<std::string> lines(20, "[opleiding] een");
  lines.insert(lines.end(), 20, "[corona] twee");
  corpus.add("a.pdf", "2017", lines);
  const std::vector<ThemePair> pairs = theme_cooccurrence(corpus.reader(), themes());
  ASSERT_THAT(pairs, SizeIs(1));
  EXPECT_EQ(pairs[0].counts.both, 0U);
  EXPECT_FALSE(pairs[0].more_often());
  EXPECT_LT(pairs[0].adjusted, 1e-6);
}

TEST(CrossReference, CountsDocumentsWhereThatIsAsked) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"[toezicht] een", "[corona] twee", "[corona] drie"});
  corpus.add("b.pdf", "2018", {"[toezicht] vier"});
  const auto pairs = theme_cooccurrence(corpus.reader(), themes(), CountedUnit::kDocument);
  ASSERT_THAT(pairs, SizeIs(1));
  EXPECT_EQ(pairs[0].counts, (Contingency{1, 2, 1, 2}));
}

}  // namespace
}  // namespace speerpunt
