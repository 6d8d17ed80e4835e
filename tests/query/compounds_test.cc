// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compounds.hh"

#include <ostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/dutch/word_list.hh"
#include "query/search.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {

void PrintTo(const CompoundUse& use, std::ostream* out) {
  *out << use.query << " ->";
  for (const std::string& word : use.words) *out << " " << word;
  if (use.adjacent) *out << " (adjacent)";
  if (use.broader) *out << " (broader)";
}

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class Compounds : public testing::Test {
 protected:
  void SetUp() override {
    if (dutch::word_list().empty()) GTEST_SKIP() << "no word list on this machine";
  }
  void add(const std::vector<std::string>& lines) { corpus_.add("a.pdf", "2017", lines); }
  // The texts of the passages found, best first.
  std::vector<std::string> found(const std::string& query, bool exact = false) const {
    const IndexReader index = corpus_.reader();
    SearchRequest request;
    request.query = query;
    request.exact = exact;
    std::vector<std::string> texts;
    for (const Hit& hit : search(index, request).hits)
      texts.push_back(index.passage(hit.passage)->passage.text);
    return texts;
  }
  CompoundExpansion expand(const Expression& expression) const {
    return expand_compounds(expression, corpus_.reader(), Ranking{});
  }

 private:
  SmallCorpus corpus_;
};

TEST_F(Compounds, AreFoundByAPartAfterTheWordItself) {
  add({"Het bedrijfsartsentoezicht faalt.", "Er is toezicht.", "Iets anders."});
  EXPECT_THAT(found("toezicht"),
              ElementsAre("Er is toezicht.", "Het bedrijfsartsentoezicht faalt."));
  EXPECT_THAT(found("bedrijfsartsen"), ElementsAre("Het bedrijfsartsentoezicht faalt."));
}

TEST_F(Compounds, AreFoundAsWordsOnlyWhereAllPartsAre) {
  add({"Er komt toezicht op alle bedrijfsartsen.", "Er komt toezicht.", "Een bedrijfsarts komt.",
       "Het bedrijfsartsentoezicht faalt."});
  EXPECT_THAT(
      found("bedrijfsartsentoezicht"),
      ElementsAre("Het bedrijfsartsentoezicht faalt.", "Er komt toezicht op alle bedrijfsartsen."));
}

TEST_F(Compounds, AreMadeOfWordsThatStandSideBySideInEitherOrder) {
  add({"Het bedrijfsartsentoezicht faalt.", "De zorgverzekeraars betalen.", "Iets anders."});
  EXPECT_THAT(found("toezicht bedrijfsarts"), ElementsAre("Het bedrijfsartsentoezicht faalt."));
  EXPECT_THAT(found("bedrijfsarts toezicht"), ElementsAre("Het bedrijfsartsentoezicht faalt."));
  EXPECT_THAT(found("zorg verzekeraar"), ElementsAre("De zorgverzekeraars betalen."));
}

TEST_F(Compounds, AreFoundInOneWordOrInTwo) {
  add({"Wij bieden arbeidsgerichte zorg aan.", "Wij bieden arbeidsgerichtezorg aan.",
       "Zorg die niet arbeidsgericht is.", "Wij doen aan e-health hier.",
       "Wij doen aan ehealth hier.", "Wij doen aan e health hier."});
  EXPECT_THAT(found("arbeidsgerichtezorg"),
              testing::IsSupersetOf(
                  {"Wij bieden arbeidsgerichtezorg aan.", "Wij bieden arbeidsgerichte zorg aan."}));
  EXPECT_THAT(found("arbeidsgerichte zorg"), Contains("Wij bieden arbeidsgerichtezorg aan."));
  for (const char* query : {"e-health", "ehealth", "e health"})
    EXPECT_THAT(found(query), testing::IsSupersetOf(
                                  {"Wij doen aan e-health hier.", "Wij doen aan ehealth hier."}))
        << query;
  EXPECT_THAT(found("e-health"), Contains("Wij doen aan e health hier."));
}

TEST_F(Compounds, AreLeftAloneInAnExactSearchAndAPhrase) {
  add({"Er komt toezicht op alle bedrijfsartsen.", "Het bedrijfsartsentoezicht faalt."});
  EXPECT_THAT(found("bedrijfsartsentoezicht", true),
              ElementsAre("Het bedrijfsartsentoezicht faalt."));
  EXPECT_THAT(found("\"bedrijfsartsentoezicht\""),
              ElementsAre("Het bedrijfsartsentoezicht faalt."));
  EXPECT_THAT(found("\"toezicht\""), ElementsAre("Er komt toezicht op alle bedrijfsartsen."));
}

TEST_F(Compounds, AreWhatTheirLastPartSaysWhereTheIndexLacksAnother) {
  add({"Er komt toezicht.", "Iets anders."});
  const CompoundUse head{"bedrijfsartsentoezicht", {"toezicht"}, false, true};
  EXPECT_THAT(expand(word("bedrijfsartsentoezicht")).uses, ElementsAre(head));
  EXPECT_EQ(expand(word("toezicht")).expression, word("toezicht"));
}

TEST_F(Compounds, HoldAWordThatNoPassageHasByItself) {
  add({"De namen, alle namen.", "De namen van zorg.", "Bedrijfsartsentoezicht faalt.",
       "Al uw namen.", "Iets anders.", "Iets meer.", "Nog wat.", "En verder."});
  EXPECT_THAT(found("namen van bedrijfsartsen").front(), "Bedrijfsartsentoezicht faalt.");
}

TEST_F(Compounds, AreTheirPartsNearEachOtherRatherThanApart) {
  const std::string between =
      " Wij schrijven over iets anders, en over nog veel meer, hier en daar.";
  add({"Een deskundig panel." + between + " De burgers.",
       "Een panel van burgers." + between + between, "Iets anders.", "Iets meer.", "Nog wat.",
       "En verder."});
  EXPECT_THAT(found("burgerpanel").front(), testing::StartsWith("Een panel van burgers."));
}

TEST_F(Compounds, SayWhatWasAskedBesides) {
  add({"Toezicht op bedrijfsartsen heet bedrijfsartsentoezicht.", "Arbeidsgerichte zorg."});
  const CompoundUse apart{"bedrijfsartsentoezicht", {"bedrijfsartsen", "toezicht"}};
  EXPECT_THAT(expand(word("bedrijfsartsentoezicht")).uses, Contains(apart));
  const CompoundUse side_by_side{"arbeidsgerichtezorg", {"arbeidsgerichte", "zorg"}, true};
  EXPECT_THAT(expand(word("arbeidsgerichtezorg")).uses, Contains(side_by_side));
  const CompoundUse joined{"toezicht bedrijfsarts", {"bedrijfsartsentoezicht"}};
  const Expression asked =
      group(Expression::Op::kPreferAnd, {word("toezicht"), word("bedrijfsarts")});
  EXPECT_THAT(expand(asked).uses, ElementsAre(joined));
}

TEST_F(Compounds, OfASuspendedPairAreFoundInAnExactSearch) {
  add({"Bij onder- of overbehandeling gaat het mis.", "Iets anders."});
  EXPECT_THAT(found("onderbehandeling", true),
              ElementsAre("Bij onder- of overbehandeling gaat het mis."));
}

TEST_F(Compounds, KeepTheirHandsOffNumbers) {
  add({"Kamerstuk 29 282, nr. 283, over \u20AC1,5 miljoen.", "Dossier 29.282 loopt.",
       "Norm EN 301\u00A0549 hoofdstuk 1.1.1.", "ISO 27001:2013 geldt.", "Artikel 7:448 BW.",
       "BWBR0006251 over COVID-19 op een A4\u2019tje."});
  for (const char* query : {"29282", "29 282", "29.282", "29\u00A0282"})
    EXPECT_THAT(found(query),
                UnorderedElementsAre("Kamerstuk 29 282, nr. 283, over \u20AC1,5 miljoen.",
                                     "Dossier 29.282 loopt."))
        << query;
  EXPECT_THAT(found("EN 301 549"), ElementsAre("Norm EN 301\u00A0549 hoofdstuk 1.1.1."));
  EXPECT_THAT(found("\"301 549\""), ElementsAre("Norm EN 301\u00A0549 hoofdstuk 1.1.1."));
  EXPECT_THAT(found("301549"), ElementsAre("Norm EN 301\u00A0549 hoofdstuk 1.1.1."));
  EXPECT_THAT(found("1.1.1"), ElementsAre("Norm EN 301\u00A0549 hoofdstuk 1.1.1."));
  EXPECT_THAT(found("ISO 27001"), ElementsAre("ISO 27001:2013 geldt."));
  EXPECT_THAT(found("artikel 7:448 BW").front(), "Artikel 7:448 BW.");
  EXPECT_THAT(found("7:448"), ElementsAre("Artikel 7:448 BW."));
  EXPECT_THAT(found("nr. 283"), ElementsAre("Kamerstuk 29 282, nr. 283, over \u20AC1,5 miljoen."));
  EXPECT_THAT(found("\u20AC 1,5 miljoen"),
              ElementsAre("Kamerstuk 29 282, nr. 283, over \u20AC1,5 miljoen."));
  for (const char* query : {"bwbr0006251", "covid-19", "covid19", "covid 19", "A4'tjes"})
    EXPECT_THAT(found(query), ElementsAre("BWBR0006251 over COVID-19 op een A4\u2019tje."))
        << query;
}

TEST_F(Compounds, LeaveAccentsOfEmphasisOut) {
  add({"Het geldt \u00F3\u00F3k voor \u00E1lle pati\u00EBnten, \u00E9\u00E9n voor \u00E9\u00E9n.",
       "Iets anders."});
  for (const char* query : {"ook alle patienten", "pati\u00EBnten", "\"een voor een\"", "patient"})
    EXPECT_THAT(found(query), Not(IsEmpty())) << query;
}

}  // namespace
}  // namespace speerpunt
