// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/stems.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/dutch/word_list.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Stemming : public testing::Test {
 protected:
  void SetUp() override {
    if (dutch::word_list().empty()) GTEST_SKIP() << "no word list on this machine";
  }
};

TEST_F(Stemming, StoresThePartsOfACompoundAndTheirNeighboursTogether) {
  const Stems stems = stored_stems("bedrijfsartsentoezicht");
  EXPECT_THAT(stems.main, ElementsAre("bedrijfsartsentoezicht"));
  EXPECT_THAT(stems.parts, UnorderedElementsAre("bedrijf", "arts", "toezicht", "bedrijfsarts",
                                                "artsentoezicht"));
}

TEST_F(Stemming, AsksForAPartByTheStemOfTheWord) {
  EXPECT_THAT(asked_stems("artsen").parts, ElementsAre("arts"));
  EXPECT_THAT(stored_stems("artsen").parts, IsEmpty());
}

TEST_F(Stemming, StoresPartsOfTheWordsBetweenHyphens) {
  EXPECT_THAT(stored_stems("corona-patientenzorg").parts, UnorderedElementsAre("patient", "zorg"));
}

TEST_F(Stemming, IsWeakByKraaijAndPohlmannAndTheRootOfAVerb) {
  EXPECT_EQ(stored_stems("verantwoordelijkheden").weak, asked_stems("verantwoordelijk").weak);
  EXPECT_EQ(stored_stems("onderzocht").weak, asked_stems("onderzoeken").weak);
  for (const char* form : {"meldt", "gemeld", "melden"})
    EXPECT_EQ(stored_stems(form).weak, asked_stems("melden").weak) << form;
  EXPECT_THAT(stored_stems("7:457").weak, IsEmpty());
}

TEST(Stems, AskForAShortWordByNoRelatedOne) {
  EXPECT_THAT(asked_stems("adr").weak, IsEmpty());
  EXPECT_THAT(stored_stems("adr").weak, testing::Not(IsEmpty()));
}

TEST(Stems, FindAStandardWithoutItsYear) {
  EXPECT_TRUE(stored_stems("27001:2013").main.contains("27001"));
  EXPECT_FALSE(stored_stems("7:457").main.contains("7"));
  EXPECT_FALSE(stored_stems("12:1999").main.contains("12"));
}

TEST(Stems, AreNotTakenFromAnAddress) {
  EXPECT_EQ(stored_stems("www.knmg.nl/bedrijfsartsentoezicht"), Stems{});
}

TEST(StemCache, GivesWhatStoredStemsGives) {
  StemCache cache;
  for (const char* word : {"bedrijfsartsen", "e-health", "bedrijfsartsen", "29282"})
    EXPECT_EQ(cache.stored(word), stored_stems(word));
}

TEST(StemCache, TellsOfAWordThatItHasNoneOfTheStems) {
  StemCache cache;
  StemFilter asked;
  asked.add("bedrijfsart");
  asked.add("arts");
  const Stems* found = cache.stored("artsen", asked);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(*found, stored_stems("artsen"));
  EXPECT_EQ(cache.stored("openheid", asked), nullptr);
}

TEST(StemCache, NeverPassesOverAWordOfManyParts) {
  StemCache cache;
  const std::string word = "bedrijfsgezondheidszorgkwaliteitsstandaarden";
  const Stems stems = stored_stems(word);
  for (const auto* kind : {&stems.main, &stems.weak, &stems.parts})
    for (const std::string& stem : *kind) {
      StemFilter asked;
      asked.add(stem);
      EXPECT_NE(cache.stored(word, asked), nullptr) << stem;
    }
}

}  // namespace
}  // namespace speerpunt
