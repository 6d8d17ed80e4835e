// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "corpus/dutch/word_list.hh"
#include "ingest/layout/hyphen.hh"

namespace speerpunt {
namespace {

std::string join(const std::vector<std::string>& lines) {
  return LineVocabulary().join(lines);
}

TEST(LineEnds, DropAHyphenInsideAWord) {
  EXPECT_EQ(join({"de verant-", "woordelijkheid"}), "de verantwoordelijkheid");
  EXPECT_EQ(join({"de farmacologie-", "commissie"}), "de farmacologiecommissie");
  EXPECT_EQ(join({"de pati-", "ënten"}), "de patiënten");
}

TEST(LineEnds, KeepTheHyphenOfACompound) {
  EXPECT_EQ(join({"Medisch-", "inhoudelijke vragen"}), "Medisch-inhoudelijke vragen");
  EXPECT_EQ(join({"de VIM-", "commissie"}), "de VIM-commissie");
  EXPECT_EQ(join({"niet-", "Nederlandse artsen"}), "niet-Nederlandse artsen");
  EXPECT_EQ(join({"de ex-", "partner"}), "de ex-partner");
  EXPECT_EQ(join({"bij re-", "integratie"}), "bij re-integratie");
  EXPECT_EQ(join({"2019-", "2020"}), "2019-2020");
}

TEST(LineEnds, DropAHyphenAfterACompoundsOwn) {
  EXPECT_EQ(join({"de KNMG-dis-", "tricten"}), "de KNMG-districten");
}

TEST(LineEnds, KeepASuspendedHyphenWithItsSpace) {
  EXPECT_EQ(join({"de huis-", "en jeugdartsen"}), "de huis- en jeugdartsen");
  EXPECT_EQ(join({"in- of", "uitsluiten"}), "in- of uitsluiten");
  EXPECT_EQ(join({"opslag, -", "verwerking"}), "opslag, -verwerking");
}

TEST(LineEnds, TellASyllableFromASuspendedHyphen) {
  EXPECT_EQ(join({"even-", "als vorig jaar"}), "evenals vorig jaar");
  EXPECT_EQ(join({"de partij-", "en willen dat"}), "de partijen willen dat");
  EXPECT_EQ(join({"bij-", "en nascholing"}), "bij- en nascholing");
  EXPECT_EQ(join({"de boek-", "en tijdschriftenhandel"}), "de boek- en tijdschriftenhandel");
}

TEST(LineEnds, KeepTheHyphenOfANameOrAbbreviation) {
  EXPECT_EQ(join({"de Wlz-", "uitvoerder"}), "de Wlz-uitvoerder");
  EXPECT_EQ(join({"een ggz-", "patiënt"}), "een ggz-patiënt");
  EXPECT_EQ(join({"Zorg-", "verzekeraars"}), "Zorgverzekeraars");
}

TEST(LineEnds, DropTheHyphenOfAWordInCapitals) {
  EXPECT_EQ(join({"GEZOND-", "HEIDSZORG"}), "GEZONDHEIDSZORG");
  EXPECT_EQ(join({"KNMG-", "LHV"}), "KNMG-LHV");
}

TEST(LineEnds, AskTheWordListBeforeTheRules) {
  if (dutch::word_list().empty()) GTEST_SKIP() << "no word list";
  EXPECT_EQ(join({"de pro-", "fessional"}), "de professional");
  EXPECT_EQ(join({"de anti-", "biotica"}), "de antibiotica");
  EXPECT_EQ(join({"een re-", "actie"}), "een reactie");
  EXPECT_EQ(join({"de be-", "oordelingscommissie"}), "de beoordelingscommissie");
}

TEST(LineEnds, JoinANumberAMailAddressAndAnArticle) {
  EXPECT_EQ(join({"een bedrag van 1.250.", "000 euro"}), "een bedrag van 1.250.000 euro");
  EXPECT_EQ(join({"dat was in 2019.", "100 artsen"}), "dat was in 2019. 100 artsen");
  EXPECT_EQ(join({"mail naar info@", "voorbeeld.nl."}), "mail naar info@voorbeeld.nl.");
  EXPECT_EQ(join({"zie www.voorbeeld.", "nl/beleid"}), "zie www.voorbeeld.nl/beleid");
  EXPECT_EQ(join({"artikel 7:", "448 BW"}), "artikel 7:448 BW");
  EXPECT_EQ(join({"29 282, nr.", "283"}), "29 282, nr. 283");
  EXPECT_EQ(join({"a.", "100"}), "a. 100");
}

TEST(LineEnds, DropASoftHyphenAlways) {
  EXPECT_EQ(join({"de arbo\u00ad", "Arts"}), "de arboArts");
}

TEST(LineEnds, FollowTheDocumentsOwnSpelling) {
  LineVocabulary vocabulary;
  vocabulary.add("een zorg-coach helpt, een werkgroep niet");
  EXPECT_EQ(vocabulary.join({"de zorg-", "coach"}), "de zorg-coach");
  EXPECT_EQ(vocabulary.join({"de werk-", "groep"}), "de werkgroep");
}

TEST(LineEnds, JoinABrokenAddress) {
  EXPECT_EQ(join({"zie www.voorbeeld.invalid/", "beleid."}), "zie www.voorbeeld.invalid/beleid.");
  LineVocabulary vocabulary;
  vocabulary.add("de veelgestelde vragen");
  EXPECT_EQ(vocabulary.join({"www.voorbeeld.invalid/veelgestelde-", "vragen"}),
            "www.voorbeeld.invalid/veelgestelde-vragen");
}

TEST(LineEnds, PutASpaceElsewhere) {
  EXPECT_EQ(join({"een arts", "en een patiënt", "", "samen"}), "een arts en een patiënt samen");
  EXPECT_EQ(join({"het bestuur -", "zo bleek - wil dit"}), "het bestuur - zo bleek - wil dit");
}

}  // namespace
}  // namespace speerpunt
