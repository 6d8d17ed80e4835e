// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/word_matcher.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/dutch/word_list.hh"
#include "query/parse.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "artsen arts stem": what stands there, the word of the query, how.
std::vector<std::string> found(const std::string& query, const std::string& text,
                               const std::vector<OtherWords>& others = {}) {
  StemCache stems;
  WordMatcher matcher(parse_query(query).expression, others, stems);
  std::vector<std::string> shown;
  for (const WordMatch& match : matcher.find(text))
    shown.push_back(text.substr(match.span.begin.value, match.span.size()) + " | " + match.query +
                    " | " + match.by);
  return shown;
}

TEST(WordMatcher, FindsAWordInItsForms) {
  EXPECT_THAT(found("arts", "De artsen en een arts."),
              ElementsAre("artsen | arts | stem", "arts | arts | form"));
}

TEST(WordMatcher, FindsAWordWithEmphasisAccentsAsItself) {
  EXPECT_THAT(found("alle artsen", "Álle ártsen."), testing::Contains("ártsen | artsen | form"));
}

TEST(WordMatcher, FindsABeginning) {
  EXPECT_THAT(found("beroeps*", "Het beroepsgeheim, een beroep."),
              ElementsAre("beroepsgeheim | beroeps* | prefix"));
}

TEST(WordMatcher, TakesAPhraseAsAWholeAndAsItIsWritten) {
  EXPECT_THAT(found("\"open communicatie\"", "Open communicatie. Communicatie is open."),
              ElementsAre("Open communicatie | open communicatie | form"));
  EXPECT_THAT(found("\"medisch specialist\"", "medisch specialisten"), IsEmpty());
}

TEST(WordMatcher, FindsALabelOfSeveralWordsInItsForms) {
  const std::vector<OtherWords> others{{"dokter", {"medisch", "specialist"}, "thesaurus"}};
  EXPECT_THAT(found("dokter", "De medisch specialisten.", others),
              ElementsAre("medisch specialisten | dokter | thesaurus"));
}

TEST(WordMatcher, FindsWordsThatAreNeededTogetherOnlyTogether) {
  const std::vector<OtherWords> others{
      {"artsentoezicht", {"toezicht", "arts"}, "compound", "", false}};
  EXPECT_THAT(
      found("artsentoezicht", "Toezicht op artsen.", others),
      ElementsAre("Toezicht | artsentoezicht | compound", "artsen | artsentoezicht | compound"));
  EXPECT_THAT(found("artsentoezicht", "Toezicht op scholen.", others), IsEmpty());
}

TEST(WordMatcher, MarksTheWholeOfASuspendedPairUnlessItsOtherHalfIsFoundToo) {
  if (dutch::word_list().empty()) GTEST_SKIP() << "no word list";
  EXPECT_THAT(found("huisarts", "huis- en bedrijfsartsen"),
              ElementsAre("huis- en bedrijfsartsen | huisarts | stem"));
  EXPECT_THAT(found("huisarts bedrijfsarts", "huis- en bedrijfsartsen"),
              ElementsAre("huis- | huisarts | stem", "bedrijfsartsen | bedrijfsarts | stem"));
}

TEST(WordMatcher, LooksForAFieldInItsPlaceOnly) {
  StemCache stems;
  WordMatcher matcher(parse_query("kop:toezicht titel:visie").expression, {}, stems);
  Passage passage;
  passage.text = "Visie op toezicht.";
  passage.heading = {"Toezicht en visie"};
  const PassageMatches matches = matcher.find(passage, "Visie op toezicht");
  EXPECT_THAT(matches.text, IsEmpty());
  ASSERT_EQ(matches.headings.front().size(), 1U);
  EXPECT_EQ(matches.headings.front().front().query, "toezicht");
  ASSERT_EQ(matches.title.size(), 1U);
  EXPECT_EQ(matches.title.front().query, "visie");
}

TEST(WordMatcher, LeavesOutWhatIsExcluded) {
  EXPECT_THAT(found("arts -tucht", "Tucht en arts."), ElementsAre("arts | arts | form"));
}

}  // namespace
}  // namespace speerpunt
