// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/compound.hh"

#include <string>

#include <gtest/gtest.h>

namespace speerpunt::dutch {
namespace {

const WordList& list() {
  static const WordList list(
      "arts\nartsen\nbedrijf\nbehandeling\nberoep\nbeslissing\nboom\ndeling\ngeheim\ngezondheid\n"
      "kind\nleven\nlevens\neinde\nlid\nminister\npatiënt\nrecht\nseinde\nslagen\nspecialist\nstate"
      "n\n"
      "ster\nvergadering\nverslagen\nverzekering\nwet\nziek\nzorg\nOost\nstukken\n");
  return list;
}

std::string parts(std::string_view word) {
  std::string text;
  for (const CompoundPart& part : compound_parts(word, list())) {
    if (!text.empty()) text += '|';
    text += part.stem;
    if (part.stem.size() < part.text.size())
      text += '+' + std::string(part.text.substr(part.stem.size()));
  }
  return text;
}

TEST(CompoundParts, AreFoundWithTheirLinks) {
  EXPECT_EQ(parts("zorgrecht"), "zorg|recht");
  EXPECT_EQ(parts("beroepsgeheim"), "beroep+s|geheim");
  EXPECT_EQ(parts("patientenrecht"), "patient+en|recht");
  EXPECT_EQ(parts("kinderarts"), "kind+er|arts");
  EXPECT_EQ(parts("vergaderingstukken"), "vergadering|stukken");
}

TEST(CompoundParts, MayBeMoreThanTwo) {
  EXPECT_EQ(parts("bedrijfsgezondheidszorg"), "bedrijf+s|gezondheid+s|zorg");
  EXPECT_EQ(parts("zorgverzekeringsrecht"), "zorg|verzekering+s|recht");
  EXPECT_EQ(parts("zorgverzekeringswet"), "zorg|verzekering+s|wet");
}

TEST(CompoundParts, LeaveAnSToTheFirstWord) {
  EXPECT_EQ(parts("levenseinde"), "levens|einde");
}

TEST(CompoundParts, AreNoSuffixesAndPrefixes) {
  EXPECT_EQ(parts("behandeling"), "");
  EXPECT_EQ(parts("verslagen"), "");
  EXPECT_EQ(parts("minister"), "");
}

TEST(CompoundParts, AreWordsOfTheListAndNoNames) {
  EXPECT_EQ(parts("qwertzorg"), "");
  EXPECT_EQ(parts("oostrecht"), "");
  EXPECT_EQ(parts("zorg"), "");
}

TEST(CompoundParts, CoverTheWordAndEndSoonOnSenselessOnes) {
  EXPECT_TRUE(compound_parts("zorg-recht", list()).empty());
  EXPECT_TRUE(compound_parts("", list()).empty());
  EXPECT_TRUE(compound_parts(std::string(5000, 'a'), list()).empty());
  std::string many;
  for (int i = 0; i < 19; ++i) many += "zorg";
  std::string joined;
  for (const CompoundPart& part : compound_parts(many, list())) joined += part.text;
  EXPECT_TRUE(joined.empty() || joined == many);
}

TEST(CompoundParts, AreNoneWithoutAList) {
  EXPECT_TRUE(compound_parts("zorgrecht", WordList()).empty());
}

}  // namespace
}  // namespace speerpunt::dutch
