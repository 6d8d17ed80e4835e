// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/act_title.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/find/law_names.hh"
#include "index/find/tokenised_text.hh"
#include "index/references.hh"

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
  for (const Reference& reference : find_references(text)) result.push_back(reference.text);
  return result;
}

std::vector<std::string> ids_of_document(std::initializer_list<std::string_view> passages) {
  ReferenceFinder finder;
  std::vector<std::string> result;
  for (const std::string_view passage : passages) {
    for (const Reference& reference : finder.next(tokenise(passage)))
      result.push_back(reference.id);
  }
  return result;
}

TEST(ActTitles, AreFoundWithoutATable) {
  EXPECT_THAT(ids("volgens de Wet slaapvoorzieningen woonboten"),
              ElementsAre("act:wet-slaapvoorzieningen-woonboten"));
  EXPECT_THAT(ids("zie artikel 3, tweede lid, van het Besluit kwaliteit slaapklinieken"),
              ElementsAre("act:besluit-kwaliteit-slaapklinieken art 3 lid 2"));
  EXPECT_THAT(ids("op grond van de Verordening woonbootzorg 2031"),
              ElementsAre("act:verordening-woonbootzorg-2031"));
  EXPECT_THAT(ids("en de Slaapklinieken- en de Havenmeesterswet is oud"),
              ElementsAre("act:havenmeesterswet"));
}

TEST(ActTitles, AreWholeInQuotesAndWithTheNameOfADisease) {
  EXPECT_THAT(written("het wetsvoorstel «Wet betere slaap Havenmeesters» geldt"),
              ElementsAre("Wet betere slaap Havenmeesters"));
  EXPECT_THAT(written("volgens de Tijdelijke wet slaapregels COVID-19 geldt"),
              ElementsAre("Tijdelijke wet slaapregels COVID-19"));
}

TEST(ActTitles, AreTheSameWhateverTheirSmallWords) {
  EXPECT_EQ(act_id_of("Wet op de slaapklinieken"), act_id_of("WET SLAAPKLINIEKEN"));
  EXPECT_EQ(act_title_of("act:besluit-kwaliteit-slaapklinieken art 3"),
            "Besluit kwaliteit slaapklinieken");
  EXPECT_EQ(law_name_of("act:wet-slaapklinieken"), "Wet slaapklinieken");
}

TEST(ActTitles, EndWhereTheSentenceGoesOn) {
  EXPECT_THAT(written("De Wet slaapzorg en waken regelt dit voor de Wet havenzorg van 2031."),
              ElementsAre("Wet slaapzorg en waken", "Wet havenzorg"));
  EXPECT_THAT(written("de Wet nachtelijke slaapzorg en gemeenten"),
              ElementsAre("Wet nachtelijke slaapzorg"));
  EXPECT_THAT(written("de Wet havenregister uitgebreid met namen"),
              ElementsAre("Wet havenregister"));
  EXPECT_THAT(written("de ‘Regeling slaap van het schip’ geldt"),
              ElementsAre("Regeling slaap van het schip"));
  EXPECT_THAT(written("artikel 2 van de Wet bed, deken en kussen zorg"),
              ElementsAre("artikel 2 van de Wet bed, deken en kussen zorg"));
}

TEST(ActTitles, MayBeADate) {
  EXPECT_THAT(ids("de wet van 3 mei 1989 tot wijziging"), ElementsAre("act:wet-1989-05-03"));
  EXPECT_THAT(ids("het koninklijk besluit van 12 oktober 1948"),
              ElementsAre("act:besluit-1948-10-12"));
  EXPECT_THAT(ids("het besluit van 3 mei 2010 van het bestuur"), IsEmpty());
}

TEST(ActTitles, AreNotTakenFromOtherWords) {
  for (const char* text :
       {"Besluit van het bestuur over zorg.", "Het Besluit is genomen.", "De Regeling geldt.",
        "Een Kaderwet is nodig.", "de Klachtenregeling van het ziekenhuis", "Wet is wet.",
        "Regeling van het werk is nodig", "de wet maatschappelijke orde", "Dat staat in de Wet"}) {
    EXPECT_THAT(ids(text), IsEmpty()) << text;
  }
}

TEST(ActTitles, TakeNoWordsThatOnlyFollow) {
  EXPECT_THAT(ids("iedere Wet BIG-beroepsbeoefenaar slaapt"),
              ::testing::Not(::testing::Contains(::testing::StartsWith("act:"))));
  EXPECT_THAT(ids("die onder de Regeling vallen"), IsEmpty());
  EXPECT_THAT(ids("Wijzigt het Besluit in-, uit- en doorvoer van slaap."), IsEmpty());
  EXPECT_THAT(written("Wijzigt het Besluit orde van dienst slaapklinieken."),
              ElementsAre("Besluit orde van dienst slaapklinieken"));
  EXPECT_THAT(written("verklaart de Wet slaapvoorzieningen van toepassing"),
              ElementsAre("Wet slaapvoorzieningen"));
}

TEST(ActTitles, AreNotReadAsAShorterName) {
  EXPECT_THAT(ids("krachtens de Algemene militaire pensioenwet"),
              ElementsAre("act:algemene-militaire-pensioenwet"));
  EXPECT_THAT(ids("het Bijdragenbesluit Kernenergiewet 1981"),
              ElementsAre("act:bijdragenbesluit-kernenergiewet-1981"));
  EXPECT_THAT(ids("gelet op de Pensioenwet voor de zeemacht 1922"),
              ElementsAre("act:pensioenwet-zeemacht-1922"));
}

TEST(ActTitles, WithASlipOfThePenAreTheActOfTheTable) {
  EXPECT_THAT(ids("artikel 8 van het Besluit zorgaanspraken ABWZ"),
              ElementsAre("BWBR0014149 art 8"));
  EXPECT_EQ(law_meant_by("act:wet-studiefinanciering-2001"), "");
}

TEST(ActTitles, AreKnownByTheAbbreviationThatTheDocumentGives) {
  EXPECT_THAT(ids_of_document({"De Wet slaapvoorzieningen woonboten (Wslw) is nieuw.",
                               "Volgens artikel 4 van de Wslw slaapt men."}),
              ElementsAre("act:wet-slaapvoorzieningen-woonboten",
                          "act:wet-slaapvoorzieningen-woonboten art 4"));
  EXPECT_THAT(
      ids_of_document({"Wslw: Wet slaapvoorzieningen woonboten", "De Wslw geldt."}),
      ElementsAre("act:wet-slaapvoorzieningen-woonboten", "act:wet-slaapvoorzieningen-woonboten"));
  EXPECT_THAT(ids_of_document({"De Wet slaapboten (hierna: Wsb) en artikel 2 van de Wsb."}),
              ElementsAre("act:wet-slaapboten", "act:wet-slaapboten art 2"));
}

TEST(ActTitles, TheWetOfADecreeIsTheOneItIsBasedOn) {
  EXPECT_THAT(ids_of_document({"Gelet op artikel 3 van de Jeugdwet;",
                               "als bedoeld in artikel 8, tweede lid, van de wet"}),
              ElementsAre("BWBR0034925 art 3", "BWBR0034925 art 8 lid 2"));
  EXPECT_THAT(ids_of_document({"Gelet op artikel 3 van de Jeugdwet;", "a. de wet: de Gemeentewet;",
                               "artikel 8 van de wet"}),
              ElementsAre("BWBR0034925 art 3", "BWBR0005416", "BWBR0005416 art 8"));
}

TEST(ActTitles, DezeWetInADecreeIsAnother) {
  EXPECT_THAT(ids_of_document({"Besluit van 3 mei 2031 over slaap",
                               "De Jeugdwet en artikel 5 van deze wet gelden; artikel 2 van dit "
                               "besluit ook."}),
              ElementsAre("BWBR0034925", "BWBR0034925 art 5"));
}

TEST(ActTitles, AnArticleInBracketsIsOfTheLawBefore) {
  EXPECT_THAT(ids("De Archiefwet 1995 kent een plicht tot vernietiging (art. 3)."),
              ElementsAre("BWBR0007376", "BWBR0007376 art 3"));
  EXPECT_THAT(ids("Een plicht tot vernietiging (art. 3)."), IsEmpty());
}

TEST(ActTitles, AnArticleMayBeExplainedBeforeItsLawIsNamed) {
  EXPECT_THAT(ids("artikel 255 (verlaten), artikel 307 (dood door schuld) Sr"),
              ElementsAre("BWBR0001854 art 255", "BWBR0001854 art 307"));
}

}  // namespace
}  // namespace speerpunt
