// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/references.hh"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace speerpunt {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> ids(std::string_view text) {
  std::vector<std::string> result;
  for (const Reference& reference : find_references(text)) result.push_back(reference.id);
  return result;
}

std::vector<std::string> written(std::string_view text) {
  std::vector<std::string> result;
  for (const Reference& reference : find_references(text)) {
    EXPECT_EQ(reference.text, text.substr(reference.span.begin.value, reference.span.size()));
    result.push_back(reference.text);
  }
  return result;
}

TEST(References, FindArticlesOfTheCivilCodeByBook) {
  EXPECT_THAT(ids("Zie artikel 7:446 BW en art. 6:162 lid 2 BW."),
              ElementsAre("BWBR0005290 art 7:446", "BWBR0005289 art 6:162 lid 2"));
  EXPECT_THAT(ids("artikel 454 van Boek 7 van het Burgerlijk Wetboek"),
              ElementsAre("BWBR0005290 art 7:454"));
}

TEST(References, FindArticlesWithOrdinalMembers) {
  EXPECT_THAT(ids("volgens artikel 11, tweede lid, van de Wkkgz"),
              ElementsAre("BWBR0037173 art 11 lid 2"));
  EXPECT_THAT(ids("artikel 3, eerste lid, onder b, van de Wet BIG"),
              ElementsAre("BWBR0006251 art 3 lid 1"));
}

TEST(References, FindAnArticleBehindItsLaw) {
  EXPECT_THAT(ids("(Wet BIG, art. 47)"), ElementsAre("BWBR0006251 art 47"));
}

TEST(References, TakeEachArticleOfAList) {
  EXPECT_THAT(ids("de artikelen 3, 14 en 34 van de Wet BIG"),
              ElementsAre("BWBR0006251 art 3", "BWBR0006251 art 14", "BWBR0006251 art 34"));
  EXPECT_THAT(written("de artikelen 3, 14 en 34 van de Wet BIG"),
              ElementsAre("artikelen 3", "14", "34 van de Wet BIG"));
}

TEST(References, KnowALawByLongWrongAndInflectedNames) {
  EXPECT_THAT(ids("de Wet op de beroepen in de individuele gezondheidszorg (Wet BIG)").front(),
              "BWBR0006251");
  EXPECT_THAT(ids("Wet Beroepsuitoefening Individuele Gezondheidszorg"),
              ElementsAre("BWBR0006251"));
  EXPECT_THAT(ids("vanuit de zorgverzekeringswet"), ElementsAre("BWBR0018450"));
}

TEST(References, TellAbbreviationsApartByTheirCapitals) {
  EXPECT_THAT(ids("de WMO"), ElementsAre("BWBR0009408"));
  EXPECT_THAT(ids("de Wmo 2015"), ElementsAre("BWBR0035362"));
  EXPECT_THAT(ids("het web en Mw. Jansen"), IsEmpty());
  EXPECT_THAT(ids("artikel 272 Sr"), ElementsAre("BWBR0001854 art 272"));
}

TEST(References, TellLawsApartThatDifferInSmallWords) {
  EXPECT_THAT(ids("de Wet medische hulpmiddelen"), ElementsAre("BWBR0042755"));
  EXPECT_THAT(ids("de Wet op de medische hulpmiddelen"), ElementsAre("BWBR0002697"));
}

TEST(References, DoNotTakeTheCaribbeanLawOfTheSameName) {
  EXPECT_THAT(ids("het Wetboek van Strafrecht BES"), IsEmpty());
}

TEST(References, ResolveThatLaw) {
  EXPECT_THAT(ids("De Zorgverzekeringswet regelt dit, zie artikel 14 van die wet."),
              ElementsAre("BWBR0018450", "BWBR0018450 art 14"));
}

TEST(References, FindEuropeanActs) {
  EXPECT_THAT(ids("Verordening (EU) 2016/679, Richtlijn 2005/36/EG, Verordening (EU) nr. 536/2014"),
              ElementsAre("celex:32016R0679", "celex:32005L0036", "celex:32014R0536"));
  EXPECT_THAT(ids("volgens de AVG"), ElementsAre("celex:32016R0679"));
}

TEST(References, FindParliamentaryPapersInTheirVariants) {
  EXPECT_THAT(ids("Kamerstukken II 2018/19, 29 282, nr. 341"),
              ElementsAre("kst:II:2018-2019:29282:341"));
  EXPECT_THAT(ids("TK 2009-2010, 31016, nummer 7"), ElementsAre("kst:II:2009-2010:31016:7"));
  EXPECT_THAT(ids("Kamerstuk 35 000 XVI, nr. 12"), ElementsAre("kst:?:?:35000-XVI:12"));
  EXPECT_THAT(ids("Kamerstukken 31 016 en 32 402, nr. 5"),
              ElementsAre("kst:?:?:31016:5", "kst:?:?:32402:5"));
  EXPECT_THAT(ids("kst-32402-6"), ElementsAre("kst:?:?:32402:6"));
  EXPECT_THAT(ids("Kst. 32402-6"), ElementsAre("kst:?:?:32402:6"));
  EXPECT_THAT(ids("Kamerstukken I 1999/00, 26 089, nr. B"), ElementsAre("kst:I:1999-2000:26089:B"));
  EXPECT_THAT(ids("het wetsvoorstel (32 402)"), ElementsAre("kst:?:?:32402:?"));
}

TEST(References, DoNotTakeAmountsForDossiers) {
  EXPECT_THAT(ids("31 016 inwoners en 25 000 euro"), IsEmpty());
}

TEST(References, FindMotionsDocumentsJournalsAndCases) {
  EXPECT_THAT(ids("de motie van het lid Van der Berg (CDA) c.s. over artsen"),
              ElementsAre("motie:?:Van der Berg"));
  EXPECT_THAT(ids("stuk 2021D01234"), ElementsAre("tk:2021D01234"));
  EXPECT_THAT(ids("Stcrt. 2012, 4321; Staatsblad 2015, nr. 407; stb-2016-12"),
              ElementsAre("stcrt:2012:4321", "stb:2015:407", "stb:2016:12"));
  EXPECT_THAT(ids("(ECLI:NL:HR:2001:AB1234)."), ElementsAre("ECLI:NL:HR:2001:AB1234"));
}

TEST(References, HaveAnAddressWhereOneCanBeMade) {
  const auto address = [](std::string_view text) {
    return address_of(find_references(text).front());
  };
  EXPECT_EQ(address("art. 7:446 lid 1 BW"),
            "https://wetten.overheid.nl/jci1.3:c:BWBR0005290&boek=7&artikel=446&lid=1");
  EXPECT_EQ(address("kst-32402-6"), "https://zoek.officielebekendmakingen.nl/kst-32402-6.html");
  EXPECT_EQ(address("dossier 32 402"), "");
}

TEST(References, SurviveOddText) {
  for (const char* text : {"", "artikel", "artikel 5", "art. 7:", "Kamerstukken II", "ECLI:", "29",
                           "motie van het lid ", "artikel 5 van de", "Boek 7", "Stcrt. 2010,",
                           "kst-", "2020D", "Verordening (EU)"}) {
    EXPECT_THAT(ids(text), IsEmpty()) << text;
  }
}

// The value of a string key in one line of flat JSON without escapes.
std::string value_of(const std::string& line, const std::string& key) {
  const std::string mark = '"' + key + "\": \"";
  const std::size_t begin = line.find(mark);
  if (begin == std::string::npos) return {};
  return line.substr(begin + mark.size(),
                     line.find('"', begin + mark.size()) - begin - mark.size());
}

TEST(References, FindTheLabelledStrings) {
  const std::filesystem::path gold = std::filesystem::path(SPEERPUNT_SOURCE) /
                                     "../shared/real/gold/knmg/teststrings_verwijzing.jsonl";
  if (!std::filesystem::exists(gold)) GTEST_SKIP() << "no real input beside the source";
  std::ifstream lines(gold);
  for (std::string line; std::getline(lines, line);) {
    const std::string text = value_of(line, "tekst");
    const std::string norm = value_of(line, "norm");
    const auto found = ids(text);
    if (norm.empty() || norm.starts_with("dossier")) {
      EXPECT_THAT(found, IsEmpty()) << text;
    } else if (norm.starts_with("kst:") || norm.starts_with("BWBR")) {
      ASSERT_FALSE(found.empty()) << text;
      // A remark or a second reference follows " (" or " + ".
      EXPECT_EQ(found.front(), norm.substr(0, std::min(norm.find(" ("), norm.find(" + ")))) << text;
    } else {
      EXPECT_EQ(found.size(), 1U) << text;
    }
  }
}

}  // namespace
}  // namespace speerpunt
