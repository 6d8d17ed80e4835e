// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/confidence.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/parse.hh"
#include "query/stop_words.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

// 300 passages with "zorg", 30 of them with "inspectie", one with "bedrijfsarts".
class ConfidenceOfAHit : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    corpus_ = std::make_unique<SmallCorpus>();
    std::vector<std::string> lines;
    for (int line = 0; line < 300; ++line)
      lines.push_back(line % 10 == 0 ? "Zorg en inspectie." : "Alles over zorg.");
    lines.push_back("De bedrijfsarts komt.");
    corpus_->add("a.pdf", "2017", lines);
  }
  static void TearDownTestSuite() { corpus_.reset(); }

  static double of(const std::string& query, const std::vector<Why>& why) {
    Expression asked = parse_query(query).expression;
    weigh_light_words(asked, 0.4);
    return Confidence(corpus_->reader(), asked).of(why).answer;
  }

  static std::unique_ptr<SmallCorpus> corpus_;
};
std::unique_ptr<SmallCorpus> ConfidenceOfAHit::corpus_;

const Why kZorg{"zorg", "zorg", "form"};
const Why kInspectie{"inspectie", "inspectie", "form"};

TEST_F(ConfidenceOfAHit, IsOneWithAllWords) {
  EXPECT_DOUBLE_EQ(of("zorg inspectie", {kZorg, kInspectie}), 1);
  EXPECT_DOUBLE_EQ(of("zorg", {kZorg}), 1);
}

TEST_F(ConfidenceOfAHit, IsHigherWithTheTellingWordThanWithTheCommonOne) {
  EXPECT_GT(of("zorg inspectie", {kInspectie}), of("zorg inspectie", {kZorg}) + 0.1);
}

TEST_F(ConfidenceOfAHit, IsLowWithoutAWordThatNoPassageHas) {
  const double without_known = of("inspectie bedrijfsarts", {kInspectie});
  EXPECT_LT(of("inspectie vuurtoren", {kInspectie}), without_known);
  EXPECT_TRUE(is_weak({of("zorg vuurtoren", {kZorg}), 1}, {of("zorg vuurtoren", {kZorg}), 1}));
}

TEST_F(ConfidenceOfAHit, IsLessForAPartOrACruderStemThanForTheWord) {
  const double form = of("zorg inspectie", {kZorg, kInspectie});
  const double part = of("zorg inspectie", {kZorg, {"inspectie", "zorginspectie", "part"}});
  const double weak = of("zorg inspectie", {kZorg, {"inspectie", "inspecteur", "related"}});
  EXPECT_LT(part, form);
  EXPECT_LT(weak, form);
  EXPECT_GT(part, of("zorg inspectie", {kZorg}));
}

TEST_F(ConfidenceOfAHit, CountsASynonymOfSeveralWordsForEachOfThem) {
  const Why synonym{"inspectie bedrijfsarts", "toezichthouder", "thesaurus"};
  EXPECT_GT(of("inspectie bedrijfsarts", {synonym}), of("inspectie bedrijfsarts", {kInspectie}));
}

TEST_F(ConfidenceOfAHit, TrustsACompoundOfTheWordsMoreThanThePartsOfACompound) {
  EXPECT_DOUBLE_EQ(of("zorg inspectie", {{"zorg inspectie", "zorginspectie", "compound"}}), 1);
  EXPECT_LT(of("zorginspectie", {{"zorginspectie", "zorg", "compound"}}), 0.7);
}

TEST_F(ConfidenceOfAHit, AsksLessOfAGeneralVerb) {
  EXPECT_GT(of("wat kent de inspectie", {kInspectie}), of("lamp de inspectie", {kInspectie}));
}

TEST_F(ConfidenceOfAHit, LeavesWhatTheUserDemandsToTheUser) {
  EXPECT_DOUBLE_EQ(of("\"zorg en inspectie\"", {}), 1);
  EXPECT_DOUBLE_EQ(of("zorg AND inspectie", {}), 1);
  EXPECT_DOUBLE_EQ(of("zorg NEAR/3 inspectie", {}), 1);
  EXPECT_DOUBLE_EQ(of("soort:visie", {}), 1);
  EXPECT_DOUBLE_EQ(of("zorg OR vuurtoren", {kZorg}), 1);
  EXPECT_DOUBLE_EQ(of("zorg jaar:2017", {kZorg}), 1);
  EXPECT_LT(of("zorg vuurtoren jaar:2017", {kZorg}), 0.4);
}

TEST(WeakHits, AreAllHitsWhereNoneAnswers) {
  EXPECT_TRUE(is_weak({0.3, 0.9}, {0.3, 0.9}));
  EXPECT_FALSE(is_weak({1, 1}, {1, 1}));
}

TEST(WeakHits, HaveLittleOfTheQuestionBesideAnAnswer) {
  EXPECT_FALSE(is_weak({0.5, 0.5}, {1, 1}));
  EXPECT_TRUE(is_weak({0.5, 0.2}, {1, 1}));
}

}  // namespace
}  // namespace speerpunt
