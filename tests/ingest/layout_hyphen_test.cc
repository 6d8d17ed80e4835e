// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

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
  EXPECT_EQ(join({"de co-", "assistent"}), "de co-assistent");
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
