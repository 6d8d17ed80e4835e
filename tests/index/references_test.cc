// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/references.hh"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/find/tokenised_text.hh"
#include "index/official_address.hh"

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
  EXPECT_EQ(address("dossier 32 402"), "https://zoek.officielebekendmakingen.nl/dossier/32402");
  EXPECT_EQ(address("artikel 9 van de AVG"),
            "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679");
  EXPECT_EQ(address("ECLI:EU:C:2014:317"),
            "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:ECLI:EU:C:2014:317");
  EXPECT_EQ(address("stuk 2021D01234"),
            "https://www.tweedekamer.nl/downloads/document?id=2021D01234");
}

TEST(References, LeadToTheLawAsItReadOnTheDayOfTheDocument) {
  const Reference reference = find_references("artikel 3 van de Wet BIG").front();
  EXPECT_EQ(address_of(reference, parse_iso_date("2017-06-08", "text")),
            "https://wetten.overheid.nl/jci1.3:c:BWBR0006251&artikel=3&z=2017-06-08&g=2017-06-08");
  const std::string undated = "https://wetten.overheid.nl/jci1.3:c:BWBR0006251&artikel=3";
  EXPECT_EQ(address_of(reference, parse_iso_date("2017-06", "text")), undated);
  EXPECT_EQ(address_of(reference, parse_iso_date("1999-06-08", "text")), undated);
}

TEST(References, ChainArticlesOfOneLaw) {
  EXPECT_THAT(ids("op grond van artikel 3 of artikel 34 van de Wet BIG"),
              ElementsAre("BWBR0006251 art 3", "BWBR0006251 art 34"));
  EXPECT_THAT(ids("artikelen 3 tot en met 5 en 9, tweede lid, onder a, van de Wkkgz"),
              ElementsAre("BWBR0037173 art 3", "BWBR0037173 art 5", "BWBR0037173 art 9 lid 2"));
  EXPECT_THAT(ids("de artikelen 307/308 Sr en 126nf Sv"),
              ElementsAre("BWBR0001854 art 307", "BWBR0001854 art 308", "BWBR0001903 art 126nf"));
  EXPECT_THAT(ids("art. 10, derde lid, van de Wkkgz"), ElementsAre("BWBR0037173 art 10 lid 3"));
}

TEST(References, PointBackOnlyWhereTheLawIsKnown) {
  EXPECT_THAT(ids("De Jeugdwet is nieuw; die wet en artikel 2 van deze wet gelden."),
              ElementsAre("BWBR0034925", "BWBR0034925", "BWBR0034925 art 2"));
  EXPECT_THAT(ids("Volgens artikel 7:448 BW geldt dit; genoemd artikel is ruim."),
              ElementsAre("BWBR0005290 art 7:448", "BWBR0005290 art 7:448"));
  EXPECT_THAT(ids("Die wet en dat artikel zijn onbekend, zie artikel 3 van de wet."), IsEmpty());
}

TEST(References, TakeAnAbbreviationForTheActOfItsTime) {
  const auto wmo_in = [](std::string_view day) {
    ReferenceFinder finder(parse_iso_date(day, "text"));
    return finder.next(tokenise("volgens artikel 3 van de Wmo")).front().id;
  };
  EXPECT_EQ(wmo_in("2010-06-08"), "BWBR0020031 art 3");
  EXPECT_EQ(wmo_in("2014"), "BWBR0020031 art 3");
  EXPECT_EQ(wmo_in("2015"), "BWBR0035362 art 3");
}

TEST(References, PointBackOnlyToALawOfThatSort) {
  EXPECT_THAT(ids("De Jeugdwet en artikel 2 van die regeling."), ElementsAre("BWBR0034925"));
  EXPECT_THAT(ids("Richtlijn 2005/36/EG en artikel 2 van die richtlijn."),
              ElementsAre("celex:32005L0036", "celex:32005L0036 art 2"));
}

TEST(References, DoNotPointBackPastALawThatIsNotKnown) {
  EXPECT_THAT(ids("De Jeugdwet en artikel 1 van de Verbeelde havenwet, bedoeld in dat artikel en "
                  "artikel 3 van die wet."),
              ElementsAre("BWBR0034925"));
}

TEST(References, TakeANumberBehindLettersForAnArticle) {
  EXPECT_THAT(ids("de artikelen 7, onderdelen c of d, of 42, derde lid, van de Wet BIG"),
              ElementsAre("BWBR0006251 art 7", "BWBR0006251 art 42 lid 3"));
}

TEST(References, KeepADefinitionThroughTheDocument) {
  ReferenceFinder finder;
  const auto next = [&](std::string_view text) {
    std::vector<std::string> result;
    for (const Reference& reference : finder.next(tokenise(text))) result.push_back(reference.id);
    return result;
  };
  EXPECT_THAT(next("a. wet: de Wet op de medische keuringen;"), ElementsAre("BWBR0008819"));
  EXPECT_THAT(next("bedoeld in artikel 9, tweede lid, van de wet"),
              ElementsAre("BWBR0008819 art 9 lid 2"));
  EXPECT_THAT(next("artikel 3 van de Wet BIG"), ElementsAre("BWBR0006251 art 3"));
  EXPECT_THAT(next("De Jeugdwet (hierna: de wet) geldt."), ElementsAre("BWBR0034925"));
  EXPECT_THAT(next("artikel 2 van de wet"), ElementsAre("BWBR0034925 art 2"));
}

TEST(References, KnowEuropeanActsByTheirPlaceOfTheYear) {
  EXPECT_THAT(
      ids("Verordening (EG) nr. 1907/2006, Verordening (EEG) nr. 1408/71, Richtlijn 95/46/EG"),
      ElementsAre("celex:32006R1907", "celex:31971R1408", "celex:31995L0046"));
  EXPECT_THAT(ids("Uitvoeringsverordening (EU) 2020/1043 en Besluit (EU) 2022/591"),
              ElementsAre("celex:32020R1043", "celex:32022D0591"));
  EXPECT_THAT(ids("artikel 9 van Verordening (EU) 2016/679"),
              ElementsAre("celex:32016R0679 art 9"));
  EXPECT_THAT(ids("verordening (EG) 2065/2003, verordening (EU) 2019/2033"),
              ElementsAre("celex:32003R2065", "celex:32019R2033"));
  EXPECT_THAT(ids("het besluit 2022/591 van de gemeente"), IsEmpty());
}

TEST(References, FindPapersInTheFormsOfPolicyDocuments) {
  EXPECT_THAT(ids("Tweede Kamer, vergaderjaar 2016–2017, 29 282, nr. 283"),
              ElementsAre("kst:II:2016-2017:29282:283"));
  EXPECT_THAT(ids("Kamerstukken II 2016/17, 29 282, nr. 283, p. 4"),
              ElementsAre("kst:II:2016-2017:29282:283"));
  EXPECT_THAT(ids("TK 2016-2017, 29282 nr 283"), ElementsAre("kst:II:2016-2017:29282:283"));
  EXPECT_THAT(ids("Kst. 29282-283"), ElementsAre("kst:?:?:29282:283"));
  EXPECT_THAT(ids("EK 2019-2020, 35 300, B"), ElementsAre("kst:I:2019-2020:35300:B"));
  EXPECT_THAT(ids("de motie-Van den Berg (29282, nr. 4)"), ElementsAre("kst:?:?:29282:4"));
  EXPECT_THAT(ids("Aanhangsel van de Handelingen II 2020/21, nr. 1234"),
              ElementsAre("ah-tk:20202021:1234"));
  EXPECT_THAT(ids("Handelingen II 2016/17, nr. 45, item 3, p. 12"),
              ElementsAre("h-tk:20162017:45:3"));
  EXPECT_THAT(ids("voorbehouden handelingen II"), IsEmpty());
}

TEST(References, TakeAnArticleAloneForThatOfTheOnlyLawBeforeIt) {
  EXPECT_THAT(ids("De Wkkgz verplicht tot melden. Artikel 11 bepaalt wanneer; artikel 13 aan wie."),
              ElementsAre("BWBR0037173", "BWBR0037173 art 11", "BWBR0037173 art 13"));
  EXPECT_THAT(ids("De Wkkgz verplicht tot melden, zie artikel 11 van de wet."),
              ElementsAre("BWBR0037173", "BWBR0037173 art 11"));
}

TEST(References, LeaveAnArticleAloneThatMayBeOfOtherRules) {
  EXPECT_THAT(ids("De Wkkgz geldt. Artikel 3 van de statuten en artikel 4 AVR niet."),
              ElementsAre("BWBR0037173"));
  EXPECT_THAT(ids("De Wkkgz geldt, en de gedragscode. Artikel 3 is streng."),
              ElementsAre("BWBR0037173"));
  EXPECT_THAT(ids("De Wkkgz en de Jeugdwet gelden. Artikel 3 is streng."),
              ElementsAre("BWBR0037173", "BWBR0034925"));
  EXPECT_THAT(ids("Artikel 3 is streng."), IsEmpty());
  EXPECT_THAT(ids("De Wkkgz voegt artikel 3 toe aan een andere regeling."),
              ElementsAre("BWBR0037173"));
}

TEST(References, TakeAnArticleAloneForThatOfTheLawInTheHeading) {
  ReferenceFinder finder;
  const auto next = [&](std::string_view heading, std::string_view text) {
    finder.enter(tokenise(heading));
    std::vector<std::string> result;
    for (const Reference& reference : finder.next(tokenise(text))) result.push_back(reference.id);
    return result;
  };
  EXPECT_THAT(next("2.1 De Wkkgz", "Artikel 11 bepaalt wanneer."),
              ElementsAre("BWBR0037173 art 11"));
  EXPECT_THAT(next("2.2 De Wkkgz en de Jeugdwet", "Artikel 11 bepaalt wanneer."), IsEmpty());
  EXPECT_THAT(next("2.3 Slot", "Artikel 11 bepaalt wanneer."), IsEmpty());
}

TEST(References, KnowTheArticlesOfTheActThatTheDocumentIs) {
  ReferenceFinder law({}, {"BWBR0006251", true});
  const auto next = [](ReferenceFinder& finder, std::string_view text) {
    std::vector<std::string> result;
    for (const Reference& reference : finder.next(tokenise(text))) result.push_back(reference.id);
    return result;
  };
  EXPECT_THAT(next(law, "De arts, bedoeld in artikel 3, tweede lid, en artikel 4 van deze wet."),
              ElementsAre("BWBR0006251 art 3 lid 2", "BWBR0006251 art 4"));
  EXPECT_THAT(next(law, "Deze wet treedt in werking. Zie artikel 14. Ook artikel 3 Wkkgz geldt."),
              ElementsAre("BWBR0006251 art 14", "BWBR0037173 art 3"));
  EXPECT_THAT(next(law, "In artikel 12 wordt lid 3 vervangen."), IsEmpty());
  EXPECT_THAT(next(law, "Artikel 15\nDe arts is bevoegd."), IsEmpty());
  EXPECT_THAT(next(law, "Overtreding\tartikel 15, lid 1\t525 euro"), IsEmpty());
}

TEST(References, KnowTheArticlesOfTheActThatTheDocumentProposes) {
  ReferenceFinder explanation({}, {"BWBR0043797", false});
  std::vector<std::string> found;
  for (const Reference& reference : explanation.next(tokenise(
           "Artikel 2 van dit wetsvoorstel, artikel 3 van het onderhavige wetsvoorstel en artikel "
           "4 van deze wet wijken af van artikel 5."))) {
    found.push_back(reference.id);
  }
  EXPECT_THAT(found, ElementsAre("BWBR0043797 art 2", "BWBR0043797 art 3", "BWBR0043797 art 4"));
}

TEST(References, KeepTheBookOfEachArticleOfTheCivilCode) {
  EXPECT_THAT(ids("de artikelen 7:446 tot en met 468 BW"),
              ElementsAre("BWBR0005290 art 7:446", "BWBR0005290 art 7:468"));
  EXPECT_THAT(ids("de artikelen 6:162 en 7:448 BW"),
              ElementsAre("BWBR0005289 art 6:162", "BWBR0005290 art 7:448"));
}

TEST(References, ReadOtherWaysToWriteAnArticle) {
  EXPECT_THAT(
      ids("art. 10 Wkkgz lid 3; artikel 10, 3e lid, Wkkgz; artikel 10 (Wkkgz)"),
      ElementsAre("BWBR0037173 art 10 lid 3", "BWBR0037173 art 10 lid 3", "BWBR0037173 art 10"));
  EXPECT_THAT(ids("artikelen 36 en 38 e.v. Wet BIG en artikel I, onderdeel B, van de Wkkgz"),
              ElementsAre("BWBR0006251 art 36", "BWBR0006251 art 38", "BWBR0037173 art I"));
  EXPECT_THAT(ids("Jeugdwet (hierna: de Wet). Artikel 10 van de Wet zegt dit."),
              ElementsAre("BWBR0034925", "BWBR0034925 art 10"));
}

TEST(References, TakeInTheChapterOfALaw) {
  EXPECT_THAT(
      written("hoofdstuk 3 van de Wkkgz, bijlage B bij de Wet BIG, paragraaf 4.2 van die wet"),
      ElementsAre("hoofdstuk 3 van de Wkkgz", "bijlage B bij de Wet BIG",
                  "paragraaf 4.2 van die wet"));
  EXPECT_THAT(ids("hoofdstuk II van de Wkkgz"), ElementsAre("BWBR0037173"));
  EXPECT_THAT(ids("hoofdstuk 3 van dit rapport"), IsEmpty());
}

TEST(References, FindTreatiesByName) {
  EXPECT_THAT(ids("artikel 3 IVRK, artikel 12 van het Internationaal Verdrag inzake economische, "
                  "sociale en culturele rechten"),
              ElementsAre("BWBV0002508 art 3", "BWBV0001016 art 12"));
}

TEST(References, FindTheJournalOfTheUnion) {
  EXPECT_THAT(ids("(PbEU 2016, L 119), PbEG L 281, PB L 119 van 4.5.2016, blz. 1"),
              ElementsAre("pb:2016:L:119", "pb:?:L:281", "pb:2016:L:119"));
  EXPECT_THAT(ids("Publicatieblad van de Europese Unie L 119 van 4 mei 2016; PB L, 2024/1689"),
              ElementsAre("pb:2016:L:119", "pb:2024:L:1689"));
  EXPECT_THAT(ids("PB van de maand, een publicatieblad, PB 12"), IsEmpty());
  const auto address = [](std::string_view text) {
    return address_of(find_references(text).front());
  };
  EXPECT_EQ(address("PbEU 2016, L 119"),
            "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=OJ:L:2016:119:TOC");
  EXPECT_EQ(address("PB L, 2024/1689"),
            "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=OJ:L_202401689");
  EXPECT_EQ(address("PbEG L 281"), "");
}

TEST(References, FindNationalJournalsByDateToo) {
  EXPECT_THAT(ids("Stcrt. 2010 nr. 8868; Staatscourant nr. 8868 van 2 juni 2010; Staatscourant "
                  "van 2 juni 2010, nr. 8868"),
              ElementsAre("stcrt:2010:8868", "stcrt:2010:8868", "stcrt:2010:8868"));
  EXPECT_THAT(ids("Staatsblad 2015 10 januari"), IsEmpty());
}

TEST(References, FindMotionsSplitOverALineOrBehindTheirSubject) {
  EXPECT_THAT(written("de motie-\nSimons c.s. (Kamerstuk 29 282,\nnr. 300)"),
              ElementsAre("motie-\nSimons c.s. (Kamerstuk 29 282,\nnr. 300)"));
  EXPECT_THAT(ids("de motie-Simons\nc.s. (Kamerstuk 29 282, nr. 300)"),
              ElementsAre("kst:?:?:29282:300"));
  EXPECT_THAT(ids("motie van de leden Van den Berg (CDA) en De Vries (VVD) c.s. over de zorg "
                  "(Kamerstukken II 2016/17, 29 282, nr. 300)"),
              ElementsAre("kst:II:2016-2017:29282:300"));
  EXPECT_THAT(ids("motie Simons c.s., motie Simons/De Vries"),
              ElementsAre("motie:?:Simons", "motie:?:Simons/De Vries"));
  EXPECT_THAT(ids("motie van wantrouwen, motie Zorg voor allen, motie-debat, motie (zie bijlage)"),
              IsEmpty());
}

TEST(References, FindDossiersOfTheKingdomAndSeveralPapers) {
  EXPECT_THAT(ids("Kamerstukken II 2016/17, 34 358 (R2064), nr. 3"),
              ElementsAre("kst:II:2016-2017:34358:3"));
  EXPECT_THAT(ids("Kamerstukken II 2016/17, 29 282, nrs. 283, 284 en 290"),
              ElementsAre("kst:II:2016-2017:29282:283", "kst:II:2016-2017:29282:284",
                          "kst:II:2016-2017:29282:290"));
  EXPECT_THAT(ids("vergaderjaar 2016-2017, 29 282, nr. 283"),
              ElementsAre("kst:?:2016-2017:29282:283"));
  EXPECT_THAT(ids("in het vergaderjaar 2016-2017 en vergaderjaar 29 282"), IsEmpty());
  EXPECT_THAT(ids("Aanhangsel Handelingen, vergaderjaar 2016-2017, nr. 1234"),
              ElementsAre("ah-tk:20162017:1234"));
  EXPECT_THAT(ids("vraag 2016Z12345"), ElementsAre("tk:2016Z12345"));
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
