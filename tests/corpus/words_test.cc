// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/words.hh"

#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/dutch/normalise.hh"

using namespace speerpunt::dutch;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> result;
  for (const Word& word : words(text)) result.push_back(word.folded);
  return result;
}

}  // namespace

TEST(Words, LeavePunctuationOut) {
  EXPECT_THAT(folded_words("De arts (en zorgverlener), zei: “Ja!”"),
              ElementsAre("de", "arts", "en", "zorgverlener", "zei", "ja"));
  EXPECT_THAT(words(" .,;- – ... ’’ "), IsEmpty());
  EXPECT_THAT(words(""), IsEmpty());
}

TEST(Words, KeepApostrophesInside) {
  EXPECT_THAT(folded_words("zzp’ers, A4'tje en thema´s"),
              ElementsAre("zzp'ers", "a4'tje", "en", "thema's"));
  EXPECT_THAT(folded_words("’s-Gravenhage ’s avonds in 't veld"),
              ElementsAre("'s-gravenhage", "'s", "avonds", "in", "'t", "veld"));
}

TEST(Words, TakeAQuoteForAQuote) {
  EXPECT_THAT(folded_words("‘speerpunten’ en 'zorg' met 's' als letter"),
              ElementsAre("speerpunten", "en", "zorg", "met", "s", "als", "letter"));
}

TEST(Words, KeepHyphensInsideAndAtASuspendedPart) {
  EXPECT_THAT(folded_words("arbo-arts, COVID‑19"), ElementsAre("arbo-arts", "covid-19"));
  EXPECT_THAT(folded_words("bedrijfs- en verzekeringsarts"),
              ElementsAre("bedrijfs-", "en", "verzekeringsarts"));
  EXPECT_THAT(folded_words("kwaliteitsbewaking, -verbetering"),
              ElementsAre("kwaliteitsbewaking", "verbetering"));
  EXPECT_THAT(folded_words("zorg--nu en 2016-2017"),
              ElementsAre("zorg", "nu", "en", "2016", "2017"));
}

TEST(Words, AreSeparatedBySlashes) {
  EXPECT_THAT(folded_words("hij/zij DBC/DOT’s"), ElementsAre("hij", "zij", "dbc", "dot's"));
}

TEST(Words, KeepNumbersWhole) {
  EXPECT_THAT(folded_words("artikel 7:457 lid 1, 1,5 of 30.3.2017."),
              ElementsAre("artikel", "7:457", "lid", "1", "1,5", "of", "30.3.2017"));
}

TEST(Words, KeepDottedNamesButNotAMissingSpace) {
  EXPECT_THAT(folded_words("d.w.z. www.knmg.nl in de zorg.De arts"),
              ElementsAre("d.w.z", "www.knmg.nl", "in", "de", "zorg", "de", "arts"));
}

TEST(Words, TellWhereTheyStand) {
  const std::string text = "één, be\u00ADdrijfs\u00ADarts";
  const auto found = words(text);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(text.substr(found[1].span.begin.value, found[1].span.size()),
            "be\u00ADdrijfs\u00ADarts");
  EXPECT_EQ(found[1].folded, "bedrijfsarts");
  EXPECT_EQ(found[0].span.end.value, 5U);
}

TEST(Words, SurviveAnyBytes) {
  std::mt19937 random(11);
  for (int round = 0; round < 5'000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += static_cast<char>(random() % 256);
    std::size_t last = 0;
    for (const Word& word : words(text)) {
      EXPECT_GE(word.span.begin.value, last);
      EXPECT_GT(word.span.end.value, word.span.begin.value);
      EXPECT_LE(word.span.end.value, text.size());
      EXPECT_EQ(word.folded, fold(word.folded));
      last = word.span.end.value;
    }
  }
}

TEST(Stem, BringsFormsOfAWordTogether) {
  const std::vector<std::vector<std::string>> forms = {
      {"bedrijfsarts", "bedrijfsartsen"},
      {"visie", "visies"},
      {"toezicht", "toezichten"},
      {"opleiding", "opleidingen"},
      {"man", "mannen", "mannetje"},
      {"probleem", "problemen"},
      {"boom", "bomen", "boompje"},
      {"brief", "brieven"},
      {"huis", "huizen", "huisje"},
      {"mogelijkheid", "mogelijkheden"},
      {"medisch", "medische"},
      {"groot", "grote"},
      {"artikel", "artikelen", "artikels"},
      {"factor", "factoren"},
      {"kantoor", "kantoren"},
      {"kind", "kinderen"},
      {"lid", "leden"},
      {"advies", "adviezen"},
      {"proces", "processen"},
      {"thema", "thema's"},
      {"zzp'er", "zzp'ers"},
      {"categorie", "categorieen"},
      {"idee", "ideeen"},
      {"gemeente", "gemeenten", "gemeentes"},
      {"partij", "partijen"},
      {"professioneel", "professionele"},
      {"medicus", "medici"},
      {"arbo-arts", "arbo-artsen"},
  };
  for (const auto& family : forms) {
    for (const auto& form : family) EXPECT_EQ(stem(form), stem(family.front())) << form;
  }
}

TEST(Stem, KeepsDifferentWordsApart) {
  EXPECT_NE(stem("arts"), stem("art"));
  EXPECT_NE(stem("bommen"), stem("bomen"));
  EXPECT_NE(stem("proces"), stem("proost"));
  EXPECT_EQ(stem("7:457"), "7:457");
  EXPECT_EQ(stem("bedrijfs-"), "bedrijfs-");
  EXPECT_EQ(stem("een"), "een");
  EXPECT_EQ(stem(""), "");
}

TEST(Stem, IsStableForAnyWord) {
  std::mt19937 random(3);
  const std::string letters = "aeiouyenstrdlvzkmj'-";
  for (int round = 0; round < 200'000; ++round) {
    std::string word;
    for (int i = 0; i < 9; ++i) word += letters[random() % letters.size()];
    word += std::vector<std::string>{"en", "e", "s", "es", "eren", "tjes", "'s"}[random() % 7];
    const std::string once = stem(word);
    EXPECT_EQ(stem(once), once) << word;
  }
}
