// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/about/about.hh"

#include <initializer_list>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

Document document(std::initializer_list<std::pair<BlockKind, std::string>> blocks,
                  const std::string& media = "pdf", const std::string& path = "stuk.pdf") {
  Document made;
  made.media = media;
  made.path = path;
  made.pages.push_back({});
  for (const auto& [kind, text] : blocks) {
    Block block;
    block.kind = kind;
    block.text = text;
    made.blocks.push_back(std::move(block));
  }
  return made;
}

std::string date_of(Document made, const AboutHints& hints = {}) {
  complete_about(made, hints);
  return made.date ? made.date->value + " " + made.date->source : "unknown";
}

constexpr BlockKind kTitle = BlockKind::kTitle;
constexpr BlockKind kParagraph = BlockKind::kParagraph;
constexpr BlockKind kHeading = BlockKind::kHeading;

TEST(DateOfADocument, IsTheOneThatItGivesAsItsOwn) {
  EXPECT_EQ(date_of(document({{kTitle, "Samenvatting bij de visie (juni 2017)"}})), "2017-06 text");
  EXPECT_EQ(date_of(document({{kTitle, "Visie"}, {kParagraph, "Utrecht, 8 juni 2017"}})),
            "2017-06-08 text");
  EXPECT_EQ(date_of(document({{kParagraph, "Verzonden: maandag 25 oktober 2021 16:02"}})),
            "2021-10-25 text");
  EXPECT_EQ(
      date_of(document({{kTitle, "Jaarverslag 2012"},
                        {kParagraph, "Vastgesteld door de ledenvergadering op 23 mei 2013"}})),
      "2013-05-23 text");
}

TEST(DateOfALetter, StandsInItsReferenceColumn) {
  const std::string text(2000, 'x');
  EXPECT_EQ(date_of(document({{BlockKind::kMeta, "Betreft"},
                              {kTitle, "Optimaal functioneren (2013)"},
                              {kParagraph, "Geachte voorzitter,"},
                              {kParagraph, text},
                              {BlockKind::kMeta, "T 010 123 45 67 Datum"},
                              {BlockKind::kMeta, "11 januari 2011 Uw brief van 2 maart 2008"}})),
            "2011-01-11 text");
}

TEST(DateOfADocument, IsNeverADateInRunningText) {
  EXPECT_EQ(date_of(document({{kTitle, "Medisch leiderschap"},
                              {kParagraph,
                               "Zij hebben in 2016 een handreiking ontwikkeld. Dit "
                               "programma start eind 2018."}})),
            "unknown");
  EXPECT_EQ(date_of(document({{kParagraph, "In uw brief van 3 mei 2017 vraagt u om advies."}})),
            "unknown");
  EXPECT_EQ(date_of(document({{kTitle, "Beleidsplan 2018-2022"}})), "unknown");
}

TEST(DateOfADocument, TrustsTheTextMoreThanTheFile) {
  Document made = document({{kParagraph, "Datum: 8 juni 2017"}}, "pdf", "2019-01-02 visie.pdf");
  AboutHints hints;
  hints.pdf_created = "D:20200101120000+01'00'";
  complete_about(made, hints);
  EXPECT_EQ(made.date->value, "2017-06-08");
  ASSERT_EQ(made.problems.size(), 1U);
  EXPECT_EQ(made.problems[0].code, "date-conflict");
  EXPECT_NE(made.problems[0].message.find("2017-06-08"), std::string::npos);
  EXPECT_NE(made.problems[0].message.find("2019-01-02"), std::string::npos);
}

TEST(DateOfADocument, FallsBackOnFileNameThenCreation) {
  AboutHints hints;
  hints.pdf_created = "D:20200101120000";
  const Document plain = document({{kParagraph, "Tekst zonder datum."}});
  EXPECT_EQ(date_of(plain, hints), "2020-01-01 pdf-metadata");
  EXPECT_EQ(date_of(plain), "unknown");
  EXPECT_EQ(date_of(document({{kParagraph, "Tekst."}}, "pdf", "map/20170608 visie.pdf"), hints),
            "2017-06-08 file-name");
  EXPECT_EQ(date_of(document({{kParagraph, "Tekst."}}, "pdf", "visie_juni_2017.pdf"), hints),
            "2017-06 file-name");
  EXPECT_EQ(date_of(document({{kParagraph, "Tekst."}}, "pdf", "roadmap-2024-2025.pdf")), "unknown");
}

TEST(DateOfADocument, IgnoresWhenAPageWasPrinted) {
  EXPECT_EQ(
      date_of(document({{BlockKind::kFurniture, "25-10-2021 16:05"}, {kParagraph, "Tekst."}})),
      "unknown");
}

TEST(DateOfAStatute, IsThatOfItsVersion) {
  const auto statute = [](const std::string& path) {
    return document({{kTitle, "Wet van 11 november 1993, houdende regelen"},
                     {kHeading, "Artikel 1"},
                     {kHeading, "Artikel 2"}},
                    "markdown", path);
  };
  EXPECT_EQ(date_of(statute("wet_2014-06-17.md")), "2014-06-17 file-name");
  EXPECT_EQ(date_of(statute("wet.md")), "1993-11-11 text");
}

TEST(TitleOfADocument, IsNotWhatAProgramFilledIn) {
  AboutHints hints;
  hints.title = "Microsoft Word - 20170608 visie def.docx";
  hints.title_source = "pdf-metadata";
  Document made = document({{kHeading, "Zorg die werkt"}, {kParagraph, "Tekst."}});
  complete_about(made, hints);
  EXPECT_EQ(made.title, "Zorg die werkt");
  EXPECT_EQ(made.title_source, "text");
}

TEST(TitleOfADocument, IsTheClaimedOneThatThePageShows) {
  AboutHints hints;
  hints.title = "De federatie presenteert de opbrengsten van de werksessies";
  hints.title_source = "pdf-metadata";
  Document made = document({{kParagraph, "Van: Federatie"},
                            {kParagraph, "Verzonden: maandag 25 oktober 2021 16:02"},
                            {kParagraph, "De federatie presenteert de opbrengsten"},
                            {kHeading, "Onderwerp:"},
                            {kParagraph, "van de werksessies"},
                            {kTitle, "Aandacht van de politiek"}});
  complete_about(made, hints);
  EXPECT_EQ(made.title, hints.title);
  EXPECT_EQ(made.kind, "mail");
}

TEST(TitleOfALetter, IsItsSubject) {
  Document made = document({{kTitle, "Ministerie van Voorbeeldzaken"},
                            {kParagraph, "Betreft: Reactie op de verkenning"},
                            {kParagraph, "Geachte voorzitter,"}});
  complete_about(made, {});
  EXPECT_EQ(made.title, "Reactie op de verkenning");
}

TEST(PublisherOfADocument, IsWhoTheTextNames) {
  const auto publisher = [](Document made) {
    complete_about(made, {});
    return made.publisher;
  };
  EXPECT_EQ(publisher(document({{kParagraph, "Een uitgave van Stichting Voorbeeld, Utrecht"}})),
            "Stichting Voorbeeld");
  EXPECT_EQ(publisher(document({{kTitle, "KNMG-visie Zorg die werkt"}})), "KNMG");
  EXPECT_EQ(publisher(document({{kParagraph, "De uitgave van dit rapport kost veel geld."}})), "");
}

TEST(KindOfADocument, IsNamedByItsTitle) {
  const auto kind = [](Document made) {
    complete_about(made, {});
    return made.kind;
  };
  EXPECT_EQ(kind(document({{kTitle, "Samenvatting bij KNMG-visie Zorg die werkt"}})),
            "samenvatting");
  EXPECT_EQ(kind(document({{kTitle, "Handreiking beroepsgeheim"}})), "handreiking");
  EXPECT_EQ(kind(document({{kTitle, "Supervisie in de opleiding"}})), "");
  EXPECT_EQ(kind(document({{kTitle, "Herziening wet BIG"}}, "html")), "webpagina");
}

TEST(LanguageOfADocument, IsCounted) {
  Document dutch = document({{kParagraph,
                              "De arts is er voor het welzijn van de patiënt en van "
                              "de samenleving als geheel."}});
  complete_about(dutch, {});
  EXPECT_EQ(dutch.language, "nl");
  Document english = document({{kParagraph,
                                "The physician is there for the good of the patient "
                                "and of society as a whole."}});
  complete_about(english, {});
  EXPECT_EQ(english.language, "en");
}

TEST(DateOfADocument, UnderTheTitleBeatsTheDayThatThePdfWasMade) {
  AboutHints hints;
  hints.pdf_created = "D:20191119120000";
  EXPECT_EQ(date_of(document({{kTitle, "Toezicht in cijfers"},
                              {kParagraph,
                               "Factsheet voor het debat, november 2019. Vereniging "
                               "Voorbeeld – fictief"}}),
                    hints),
            "2019-11 text");
}

TEST(DateOfADocument, IsRefusedWhereItIsImpossible) {
  AboutHints hints;
  for (const char* created : {"D:21990101120000", "D:18990101120000", "D:20201341120000"}) {
    hints.pdf_created = created;
    EXPECT_EQ(date_of(document({{kParagraph, "Tekst."}}), hints), "unknown") << created;
  }
}

TEST(PublisherOfADocument, IsNamedInItsFurnitureOrItsHead) {
  const auto publisher = [](Document made) {
    complete_about(made, {});
    return made.publisher;
  };
  constexpr BlockKind kFurniture = BlockKind::kFurniture;
  EXPECT_EQ(publisher(document({{kTitle, "Toezicht"},
                                {kFurniture, "Fictief voorbeelddocument – Vereniging Voorbeeld"}})),
            "Vereniging Voorbeeld");
  EXPECT_EQ(publisher(document({{kTitle, "Toezicht"}, {kFurniture, "Stichting Zon · Notitie"}})),
            "Stichting Zon");
  EXPECT_EQ(publisher(document({{kTitle, "Toezicht"},
                                {kParagraph, "Vereniging Voorbeeld (VV), 12 september 2017"}})),
            "Vereniging Voorbeeld");
  EXPECT_EQ(
      publisher(document({{kTitle, "Toezicht"},
                          {BlockKind::kTable, "Titel\tToezicht\nUitgever\tOrde van Artsen"}})),
      "Orde van Artsen");
  EXPECT_EQ(publisher(document({{kTitle, "Toezicht"}, {kParagraph, "Uitgevers zijn er veel."}})),
            "");
}

Document complete(Document made) {
  complete_about(made, {});
  return made;
}

TEST(DateOfADocument, IsNotThatOfTheWorkItSummarises) {
  EXPECT_EQ(date_of(document({{kParagraph, "Utrecht, 9 januari 2020"},
                              {kTitle, "Zorg die werkt"},
                              {kHeading, "Samenvatting bij de visie (juni 2017)"}})),
            "2020-01-09 text");
  EXPECT_EQ(date_of(document({{kTitle, "Besluit van 25 augustus 1979, houdende regels"},
                              {kParagraph, "Utrecht, 22 mei 2018"}})),
            "2018-05-22 text");
}

TEST(VersionOfADocument, IsTheOneItStates) {
  const auto version = [](std::initializer_list<std::pair<BlockKind, std::string>> blocks,
                          const std::string& path = "stuk.pdf") {
    return complete(document(blocks, "pdf", path)).version;
  };
  EXPECT_EQ(version({{kTitle, "Standaard"}, {kParagraph, "Versie 2.0, juni 2017"}}), "2.0");
  EXPECT_EQ(version({{kTitle, "Toets op WCAG 2.1"}, {kHeading, "Versie:"}, {kParagraph, "1.1"}}),
            "1.1");
  EXPECT_EQ(version({{kTitle, "Standaard 1.4.2"}}), "1.4.2");
  EXPECT_EQ(version({{kTitle, "Standaard"}, {kParagraph, "Tekst."}}, "standaard-v1.03.pdf"),
            "1.03");
  EXPECT_EQ(version({{kTitle, "Richtlijn"}, {kParagraph, "CONCEPT"}}), "concept");
  EXPECT_EQ(version({{BlockKind::kFurniture, "versie 3"}, {kTitle, "Plan"}}), "3");
  EXPECT_EQ(version({{kTitle, "Toets op WCAG 2.1"}}), "");
  EXPECT_EQ(version({{kTitle, "Plan"}, {kHeading, "Vastgestelde versie 9 maart 2023"}}), "");
  EXPECT_EQ(version({{kTitle, "Plan"}, {kParagraph, "Dit is de versie 2013"}}), "");
}

TEST(DateOfADocument, StandsBesideItsVersion) {
  EXPECT_EQ(date_of(document({{kTitle, "Standaard"}, {kParagraph, "Versie 2.0, juni 2017"}})),
            "2017-06 text");
}

TEST(WhatADocumentReplaces, IsWhatItSaysOfItself) {
  const auto replaces = [](const std::string& text,
                           const std::string& title = "Richtlijn dossier") {
    return complete(document({{kTitle, title}, {kParagraph, text}})).replaces;
  };
  using Statements = std::vector<std::string>;
  EXPECT_EQ(replaces("Deze richtlijn vervangt de versie van 2013."),
            Statements{"de versie van 2013"});
  EXPECT_EQ(replaces("De herziene KNMG-gedragscode komt in de plaats van de regels uit 2002."),
            Statements{"de regels uit 2002"});
  EXPECT_EQ(replaces("Richtlijn dossier vervangt het standpunt uit 2011."),
            Statements{"het standpunt uit 2011"});
  EXPECT_EQ(replaces("Ter vervanging van de handreiking uit 2005"),
            Statements{"de handreiking uit 2005"});
  EXPECT_EQ(replaces("This guideline replaces the 2015 edition."), Statements{"the 2015 edition"});
  EXPECT_EQ(replaces("Deze richtlijn vervangt niet het oordeel van de arts."), Statements{});
  EXPECT_EQ(replaces("De huisarts vervangt een collega. De wet vervangt de oude regeling."),
            Statements{});
  EXPECT_EQ(replaces("Deze richtlijnen vervangen door betere is niet nodig."), Statements{});
}

TEST(SubtitleOfADocument, IsTheLineUnderItsTitle) {
  const auto subtitle = [](std::initializer_list<std::pair<BlockKind, std::string>> blocks) {
    return complete(document(blocks)).subtitle;
  };
  EXPECT_EQ(subtitle({{kTitle, "Zorg die werkt"}, {kParagraph, "Naar arbeidsgerichte zorg"}}),
            "Naar arbeidsgerichte zorg");
  EXPECT_EQ(subtitle({{kTitle, "Zorg die werkt"},
                      {kHeading, "Naar arbeidsgerichte zorg"},
                      {kHeading, "1 Inleiding"}}),
            "Naar arbeidsgerichte zorg");
  EXPECT_EQ(subtitle({{kTitle, "Zorg"}, {kHeading, "Waarom dit nodig is"}, {kParagraph, "Tekst."}}),
            "");
  EXPECT_EQ(subtitle({{kTitle, "Zorg die werkt"}, {kParagraph, "Utrecht, 8 juni 2017"}}), "");
  EXPECT_EQ(subtitle({{kTitle, "Zorg die werkt"}, {kParagraph, "De zorg moet beter."}}), "");
}

TEST(IssuerOfADocument, IsWhoseVoiceItIs) {
  EXPECT_EQ(complete(document({{kParagraph, "Vragen van het lid Jansen over zorg"},
                               {kParagraph,
                                "Antwoord van Staatssecretaris Pietersen (Volksgezondheid) "
                                "(ontvangen 3 mei 2021)."}}))
                .issuer,
            "Staatssecretaris Pietersen (Volksgezondheid)");
  EXPECT_EQ(complete(document({{kParagraph, "Betreft: zorg"},
                               {kParagraph, "Geachte voorzitter,"},
                               {kParagraph, "De zorg is goed."},
                               {kParagraph,
                                "De minister van Onderwijs, Cultuur en Wetenschap, "
                                "A. Jansen"}}))
                .issuer,
            "minister van Onderwijs, Cultuur en Wetenschap");
  EXPECT_EQ(complete(document({{kTitle, "Rapport zorg"}, {kParagraph, "Commissie Toekomst Zorg"}}))
                .issuer,
            "Commissie Toekomst Zorg");
  EXPECT_EQ(complete(document({{kTitle, "Besluit van 3 mei 2003, houdende regels"},
                               {kHeading, "Artikel 1"},
                               {kHeading, "Artikel 2"},
                               {kParagraph, "De Minister van Justitie"}}))
                .issuer,
            "");
}

TEST(KindOfADocument, IsNotAChapterOfIt) {
  EXPECT_EQ(complete(document({{kTitle, "Zorg"}, {kHeading, "Samenvatting"}})).kind, "");
  EXPECT_EQ(complete(document({{kTitle, "Koppelvlak"}, {kHeading, "Logius Standaard"}})).kind,
            "standaard");
  EXPECT_EQ(complete(document({{kTitle, "Regeling wachttijden"},
                               {kParagraph, "Ingevolge artikel 36 van de wet is bepaald:"}},
                              "markdown"))
                .kind,
            "wet");
}

}  // namespace
}  // namespace speerpunt
