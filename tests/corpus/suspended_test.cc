// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/suspended.hh"

#include <string>

#include <gtest/gtest.h>

namespace speerpunt::dutch {
namespace {

const WordList& list() {
  static const WordList list(
      "arts\nartsen\nbedrijf\nbelangen\ncapaciteiten\nhuis\nhuisartsen\ninstellingen\ninstroom\n"
      "invoer\njeugd\nkaak\nkleinschalig\ngrootschalig\nklein\nleiderschap\nmanagement\npatiënten\n"
      "psychiatrie\nrechten\nregel\nregelingen\nuitstroom\nuitvoer\nverleners\nverzekering\nwetgevi"
      "ng\n"
      "zorg\nzorgverleners\nberoepsverenigingen\nverenigingen\nverzekeringen\n");
  return list;
}

std::string full(std::string_view text) {
  std::string result;
  for (const SuspendedWord& found : suspended_words(text, list())) {
    if (!result.empty()) result += ' ';
    result += found.word;
  }
  return result;
}

TEST(SuspendedWords, TakeTheEndOfTheWordThatFollows) {
  EXPECT_EQ(full("de management- en leiderschapscapaciteiten"), "managementcapaciteiten");
  EXPECT_EQ(full("huis- en bedrijfsartsen"), "huisartsen");
  EXPECT_EQ(full("wet- en regelgeving"), "wetgeving");
  EXPECT_EQ(full("groot- of kleinschalig"), "grootschalig");
}

TEST(SuspendedWords, TakeWhatComesAfterAParticle) {
  EXPECT_EQ(full("in- en uitstroom"), "instroom");
  EXPECT_EQ(full("in- en uitvoerregelingen"), "invoerregelingen");
  EXPECT_EQ(full("onder- of oververzekering"), "onderverzekering");
}

TEST(SuspendedWords, MayStandInARow) {
  EXPECT_EQ(full("huis-, bedrijfs- en verzekeringsartsen"), "huisartsen bedrijfsartsen");
  EXPECT_EQ(full("huis- en/of bedrijfsartsen"), "huisartsen");
}

TEST(SuspendedWords, TakeTheBeginOfTheWordBefore) {
  EXPECT_EQ(full("zorgverleners en -instellingen"), "zorginstellingen");
  EXPECT_EQ(full("patiëntenrechten en -belangen"), "patientenbelangen");
}

TEST(SuspendedWords, LookPastAnAdjective) {
  EXPECT_EQ(full("beroeps- en wetenschappelijke verenigingen"), "beroepsverenigingen");
}

TEST(SuspendedWords, SayWhereTheyStand) {
  const auto found = suspended_words("zowel in- en uitstroom", list());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].part, (ByteSpan{{6}, {9}}));
  EXPECT_EQ(found[0].pair, (ByteSpan{{6}, {22}}));
}

TEST(SuspendedWords, AreNoDashesAndNoHyphensInside) {
  EXPECT_EQ(full("het bestuur - en de leden - vindt"), "");
  EXPECT_EQ(full("arbo-arts en huisartsen"), "");
  EXPECT_EQ(full("- zorg\n- regelingen"), "");
  EXPECT_EQ(full("huis- . En verzekeringsartsen"), "");
  EXPECT_EQ(full("huis- en"), "");
  EXPECT_TRUE(suspended_words("huis- en bedrijfsartsen", WordList()).empty());
}

}  // namespace
}  // namespace speerpunt::dutch
