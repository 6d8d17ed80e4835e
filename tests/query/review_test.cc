// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/decisions/review.hh"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/training/labelled_text.hh"
#include "query/decisions/decisions.hh"
#include "query/decisions/keys.hh"
#include "query/decisions/links.hh"
#include "query/decisions/sentences.hh"
#include "query/decisions/training_text.hh"
#include "query/recommendations.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kFirst =
    "De minister van VWS moet het toezicht op bedrijfsartsen versterken.";
constexpr const char* kSecond = "Artsen moeten elk incident binnen 30 dagen bespreken.";

class ReviewTest : public testing::Test {
 protected:
  DocumentId put(const std::vector<std::string>& sentences, const std::string& path = "visie.pdf") {
    std::vector<std::string> lines;
    for (const std::string& sentence : sentences) lines.push_back("! " + sentence);
    return corpus_.add(path, "2017", lines);
  }
  Decision say(const std::string& text, DecisionKind kind, const std::string& value = {},
               std::size_t occurrence = 0) {
    const IndexReader index = corpus_.reader();
    const std::vector<Recommendation> all = index.recommendations();
    for (const Recommendation& one : all) {
      if (one.text != text || occurrence-- > 0) continue;
      Decision line;
      line.author = "Anja";
      line.kind = kind;
      line.value = value;
      line.about = key_of(one, all, index);
      line.was = recognised(one);
      return Decisions(decisions_file(corpus_.workspace())).add(line);
    }
    ADD_FAILURE() << "no recommendation: " << text;
    return {};
  }
  void undo(const Decision& undone) {
    Decision line = undone;
    line.kind = DecisionKind::kUndo;
    line.value = {};
    line.undoes = undone.id;
    Decisions(decisions_file(corpus_.workspace())).add(line);
  }
  std::vector<Decision> log() const { return read_decisions(corpus_.workspace()); }
  Reviewed reviewed() const {
    const IndexReader index = corpus_.reader();
    return review(index.recommendations(), log(), index);
  }
  Recommendation only(const std::string& text) const {
    for (Recommendation& one : reviewed().recommendations)
      if (one.text == text) return std::move(one);
    ADD_FAILURE() << "no recommendation: " << text;
    return {};
  }
  std::vector<std::string> listed(bool rejected = false) const {
    RecommendationFilter filter;
    filter.rejected = rejected;
    std::vector<std::string> texts;
    for (const Recommendation& one : recommendations(corpus_.reader(), log(), filter))
      texts.push_back(one.text);
    return texts;
  }
  SmallCorpus corpus_;
};

TEST_F(ReviewTest, WithoutDecisionsNothingChangesAndNoFileIsMade) {
  put({kFirst});
  EXPECT_FALSE(only(kFirst).review);
  EXPECT_FALSE(std::filesystem::exists(decisions_file(corpus_.workspace())));
}

TEST_F(ReviewTest, LeavesRejectedOnesOutOfAList) {
  put({kFirst, kSecond});
  say(kFirst, DecisionKind::kReject);
  EXPECT_THAT(listed(), ElementsAre(kSecond));
  EXPECT_THAT(listed(true), ElementsAre(kFirst, kSecond));
}

TEST_F(ReviewTest, AcceptedOnesAreCertain) {
  put({kFirst});
  say(kFirst, DecisionKind::kAccept);
  EXPECT_EQ(only(kFirst).confidence, 1);
  EXPECT_EQ(state_of(*only(kFirst).review), "accepted");
  EXPECT_EQ(only(kFirst).review->recognised.confidence, 0.75);
}

TEST_F(ReviewTest, CorrectedValuesReplace) {
  put({kFirst});
  say(kFirst, DecisionKind::kClass, "voornemen");
  say(kFirst, DecisionKind::kStrength, "2");
  say(kFirst, DecisionKind::kAddressee, "werkgevers; inspectie");
  const Recommendation one = only(kFirst);
  EXPECT_EQ(one.kind, RecommendationClass::kIntention);
  EXPECT_EQ(one.strength, 2);
  EXPECT_THAT(one.addressee, ElementsAre("werkgevers", "inspectie"));
  EXPECT_EQ(state_of(*one.review), "corrected");
}

TEST_F(ReviewTest, UndoTakesBackOneLine) {
  put({kFirst});
  say(kFirst, DecisionKind::kStrength, "2");
  const Decision rejected = say(kFirst, DecisionKind::kReject);
  EXPECT_THAT(listed(), IsEmpty());
  undo(rejected);
  EXPECT_THAT(listed(), ElementsAre(kFirst));
  EXPECT_EQ(only(kFirst).strength, 2);
  EXPECT_THAT(log(), SizeIs(3));
}

TEST_F(ReviewTest, ANoteDecidesNothing) {
  put({kFirst});
  say(kFirst, DecisionKind::kNote, "navragen");
  EXPECT_EQ(only(kFirst).confidence, 0.75);
  EXPECT_THAT(only(kFirst).review->notes, ElementsAre("navragen"));
  EXPECT_EQ(state_of(*only(kFirst).review), "noted");
}

TEST_F(ReviewTest, TellsTheSameWordsInOneDocumentApart) {
  put({kFirst, kSecond, kFirst});
  say(kFirst, DecisionKind::kReject, {}, 1);
  EXPECT_THAT(listed(), ElementsAre(kFirst, kSecond));
}

TEST_F(ReviewTest, SurvivesANewVersionOfTheFile) {
  put({kFirst, kSecond});
  say(kSecond, DecisionKind::kReject);
  put({"Een nieuwe zin moet vooraan staan.", kFirst, kSecond});
  EXPECT_THAT(listed(), ElementsAre("Een nieuwe zin moet vooraan staan.", kFirst));
  EXPECT_EQ(only(kSecond).review->fit, Fit::kMoved);
}

TEST_F(ReviewTest, SurvivesOneOtherWordInANewVersion) {
  put({kFirst});
  say(kFirst, DecisionKind::kAccept);
  const std::string reworded =
      "De minister van VWS moet het toezicht op alle bedrijfsartsen versterken.";
  put({reworded});
  EXPECT_EQ(only(reworded).review->fit, Fit::kReworded);
  EXPECT_EQ(only(reworded).confidence, 1);
}

TEST_F(ReviewTest, AnotherNumberOrANegationIsAnotherSentence) {
  put({kFirst, kSecond});
  say(kFirst, DecisionKind::kAccept);
  say(kSecond, DecisionKind::kAccept);
  put({"De minister van VWS moet het toezicht op bedrijfsartsen niet versterken.",
       "Artsen moeten elk incident binnen 60 dagen bespreken."});
  EXPECT_THAT(reviewed().lost, SizeIs(2));
}

TEST_F(ReviewTest, DoesNotGoToALikeSentenceWhileItsDocumentIsThere) {
  put({kFirst});
  put({"De minister van VWS moet het toezicht op de bedrijfsartsen versterken."}, "ander.pdf");
  say(kFirst, DecisionKind::kReject);
  EXPECT_THAT(listed(), SizeIs(1));
}

TEST_F(ReviewTest, ListsWhatFitsNothingAnyMore) {
  put({kFirst});
  const Decision line = say(kFirst, DecisionKind::kAccept);
  put({"Iets heel anders moet gebeuren."});
  EXPECT_THAT(reviewed().lost, ElementsAre(line));
  undo(line);
  EXPECT_THAT(reviewed().lost, IsEmpty());
}

TEST_F(ReviewTest, AcceptingKeepsWhatWasSeenWhenTheRulesChange) {
  put({kFirst});
  say(kFirst, DecisionKind::kAccept);
  const IndexReader index = corpus_.reader();
  std::vector<Recommendation> all = index.recommendations();
  all.front().kind = RecommendationClass::kPosition;
  all.front().strength = 1;
  const Recommendation one = review(all, log(), index).recommendations.front();
  EXPECT_EQ(one.kind, RecommendationClass::kPolicy);
  EXPECT_EQ(one.strength, 5);
  EXPECT_EQ(one.review->recognised.strength, 1);
}

TEST_F(ReviewTest, TheLatestWordOnALinkCounts) {
  put({kFirst, kSecond});
  const auto link = [&](DecisionKind kind) {
    const IndexReader index = corpus_.reader();
    const std::vector<Recommendation> all = index.recommendations();
    Decision line;
    line.author = "Anja";
    line.kind = kind;
    line.about = key_of(all[0], all, index);
    line.other = key_of(all[1], all, index);
    Decisions(decisions_file(corpus_.workspace())).add(line);
  };
  link(DecisionKind::kConfirmLink);
  link(DecisionKind::kRejectLink);
  const IndexReader index = corpus_.reader();
  const auto links = decided_threads(log(), index.recommendations(), index).links;
  ASSERT_THAT(links, SizeIs(1));
  EXPECT_FALSE(links.front().confirmed);
  EXPECT_NE(links.front().from, links.front().to);
  EXPECT_THAT(reviewed().lost, IsEmpty());
}

// A sentence that says what became of a recommendation is no recommendation itself.
TEST_F(ReviewTest, ALinkWithAnotherSentenceSurvivesANewVersion) {
  constexpr const char* kDone = "Het toezicht op bedrijfsartsen is inmiddels versterkt.";
  put({kFirst});
  corpus_.add("verslag.pdf", "2020", {kDone});
  {
    const IndexReader index = corpus_.reader();
    const std::vector<Recommendation> all = index.recommendations();
    Decision line;
    line.author = "Anja";
    line.kind = DecisionKind::kConfirmLink;
    line.about = key_of(all.front(), all, index);
    for (const Document& document : index.documents()) {
      for (const Recommendation& one : plain_sentences(document.id, all, index))
        line.other = key_of_end(one.id, index);
    }
    ASSERT_TRUE(line.other);
    EXPECT_EQ(line.other->text, kDone);
    Decisions(decisions_file(corpus_.workspace())).add(line);
  }
  corpus_.add("verslag.pdf", "2020", {"Deze alinea ging er later aan vooraf.", kDone});
  const IndexReader index = corpus_.reader();
  const auto links = decided_threads(log(), index.recommendations(), index).links;
  ASSERT_THAT(links, SizeIs(1));
  EXPECT_TRUE(links.front().confirmed);
  EXPECT_EQ(links.front().said.author, "Anja");
  EXPECT_TRUE(is_sentence_id(links.front().to));
  EXPECT_EQ(index.passage(links.front().to.substr(0, links.front().to.rfind('/')))->passage.text,
            kDone);
  EXPECT_THAT(reviewed().lost, IsEmpty());
}

TEST_F(ReviewTest, ARejectedEndHoldsWithoutWhatWasSilentOnIt) {
  put({kFirst});
  put({kSecond}, "later.pdf");
  {
    const IndexReader index = corpus_.reader();
    const std::vector<Recommendation> all = index.recommendations();
    Decision line;
    line.author = "Anja";
    line.kind = DecisionKind::kRejectEnd;
    const std::size_t first = all[0].text == kFirst ? 0 : 1;
    line.about = key_of_end(all[first].id, index).value();
    line.other = key_of_end(all[1 - first].id, index);
    Decisions(decisions_file(corpus_.workspace())).add(line);
  }
  put({"Iets heel anders moet gebeuren."}, "later.pdf");
  put({"Ook hier staat nu iets anders dat moet gebeuren."}, "visie.pdf");
  put({kFirst}, "visie.pdf");
  const IndexReader index = corpus_.reader();
  const auto ends = decided_threads(log(), index.recommendations(), index).ends;
  ASSERT_THAT(ends, SizeIs(1));
  EXPECT_FALSE(ends.front().gone);
  EXPECT_THAT(reviewed().lost, IsEmpty());
}

TEST_F(ReviewTest, WritesTextToTrainOn) {
  put({kFirst, kSecond, "Wij moeten nog zien."});
  say(kFirst, DecisionKind::kAccept);
  say(kSecond, DecisionKind::kClass, "handelingsadvies");
  say("Wij moeten nog zien.", DecisionKind::kReject);
  put({kFirst}, "nieuw.pdf");
  TemporaryFolder folder;
  std::ofstream(folder.path() / "besloten.tsv") << training_text(log(), corpus_.reader());
  const auto documents = load_labelled_text(folder.path());
  ASSERT_THAT(documents, SizeIs(1));
  const auto& sentences = documents.front().sentences;
  ASSERT_THAT(sentences, SizeIs(3));
  EXPECT_EQ(sentences[0].label, 0U);
  EXPECT_EQ(sentences[1].label, 1U);
  EXPECT_EQ(sentences[2].strength, 0);
  EXPECT_EQ(sentences[2].text, "Wij moeten nog zien.");
}

}  // namespace
}  // namespace speerpunt
