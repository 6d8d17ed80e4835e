// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text/plain_text.hh"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/text/decode.hh"

namespace speerpunt {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> lines_of(const Reading& reading) {
  std::vector<std::string> lines;
  for (const Block& block : reading.document.blocks) {
    const std::string level = block.level == 0 ? "" : std::to_string(block.level);
    lines.push_back(std::string(name_of(block.kind)) + level + ": " + block.text);
  }
  return lines;
}

TEST(PlainText, JoinsHardWrappedLines) {
  EXPECT_THAT(lines_of(read_plain_text("De arts let op de gezondheid van\n"
                                       "de patiënt en van de samenleving\n"
                                       "als geheel.\n\n"
                                       "Een nieuwe alinea begint na een\n"
                                       "lege regel.\n",
                                       "a.txt")),
              ElementsAre("paragraph: De arts let op de gezondheid van de patiënt en van de "
                          "samenleving als geheel.",
                          "paragraph: Een nieuwe alinea begint na een lege regel."));
}

TEST(PlainText, MendsASentenceThatABlankLineCuts) {
  EXPECT_THAT(lines_of(read_plain_text("De arts let op de gezondheid van\n\n"
                                       "de patiënt en de samenleving.\n",
                                       "a.txt")),
              ElementsAre("paragraph: De arts let op de gezondheid van de patiënt en de "
                          "samenleving."));
}

TEST(PlainText, FindsTitleHeadingsAndItems) {
  EXPECT_THAT(lines_of(read_plain_text("Zorg die werkt\n==============\n\n"
                                       "2.1 Wat er nodig is\n\n"
                                       "De federatie vraagt om twee dingen, te weten:\n"
                                       "- meer geld\n- meer artsen\n",
                                       "a.txt")),
              ElementsAre("title: Zorg die werkt", "heading2: 2.1 Wat er nodig is",
                          "paragraph: De federatie vraagt om twee dingen, te weten:",
                          "list_item1: meer geld", "list_item1: meer artsen"));
}

TEST(PlainText, KeepsANumberThatAWrapPutsFirst) {
  EXPECT_THAT(lines_of(read_plain_text("De minister antwoordde op de brief van\n"
                                       "12. november en verwees naar het besluit\n"
                                       "over de opleiding, Stb. 2016,\n"
                                       "283. Ook dat telt. Zie Kamerstuk 29282, nr.\n"
                                       "206. Daarna volgde een toelichting.\n",
                                       "a.txt")),
              ElementsAre("paragraph: De minister antwoordde op de brief van 12. november en "
                          "verwees naar het besluit over de opleiding, Stb. 2016, 283. Ook dat "
                          "telt. Zie Kamerstuk 29282, nr. 206. Daarna volgde een toelichting."));
  EXPECT_THAT(
      lines_of(read_plain_text("1. De afspraken staan in de brief over artikel\n"
                               "   12. Die brief geldt nog.\n"
                               "2. De kosten van dat plan staan op bladzijde\n"
                               "1. Meer is er niet.\n",
                               "a.txt")),
      ElementsAre("list_item1: De afspraken staan in de brief over artikel 12. Die brief "
                  "geldt nog.",
                  "list_item1: De kosten van dat plan staan op bladzijde 1. Meer is er niet."));
}

TEST(PlainText, FindsNumberedItemsWithoutABlankLine) {
  EXPECT_THAT(lines_of(read_plain_text("De leden kwamen vandaag weer bij elkaar.\n"
                                       "Zij spraken over\n"
                                       "1. meer geld voor de opleiding van artsen\n"
                                       "2. meer tijd,\n"
                                       "3. minder regels.\n"
                                       "Er bleef nog een punt over:\n"
                                       "7. de rondvraag\n",
                                       "a.txt")),
              ElementsAre("paragraph: De leden kwamen vandaag weer bij elkaar. Zij spraken over",
                          "list_item1: meer geld voor de opleiding van artsen",
                          "list_item1: meer tijd,", "list_item1: minder regels.",
                          "paragraph: Er bleef nog een punt over:", "list_item1: de rondvraag"));
  EXPECT_THAT(lines_of(read_plain_text("1. geld\n1. tijd\n1. rust\n", "a.txt")),
              ElementsAre("list_item1: geld", "list_item1: tijd", "list_item1: rust"));
}

TEST(PlainText, TakesNoDatelineForATitle) {
  EXPECT_THAT(
      lines_of(read_plain_text(
          "Standpunt Toezicht\n\nUtrecht, 3 april 2014\n\n"
          "De federatie wil dat het toezicht op de zorg beter wordt.\n\n"
          "Soestdijk\n\n28 maart 1958\n\nHet bestuur van de federatie heeft dit zo besloten.\n",
          "a.txt")),
      ElementsAre("title: Standpunt Toezicht", "paragraph: Utrecht, 3 april 2014",
                  "paragraph: De federatie wil dat het toezicht op de zorg beter wordt.",
                  "paragraph: Soestdijk", "paragraph: 28 maart 1958",
                  "paragraph: Het bestuur van de federatie heeft dit zo besloten."));
  EXPECT_THAT(
      lines_of(read_plain_text("Ledenvergadering 3 april 2014\n\n"
                               "Den Haag, d.d. 12 mei 2014\n\n"
                               "De leden namen het voorstel van het bestuur aan.\n",
                               "a.txt")),
      ElementsAre("title: Ledenvergadering 3 april 2014", "paragraph: Den Haag, d.d. 12 mei 2014",
                  "paragraph: De leden namen het voorstel van het bestuur aan."));
}

TEST(PlainText, BeginsAPageAtAFormFeed) {
  const Reading reading = read_plain_text("Eerste bladzijde.\n\fTweede bladzijde.\n\f", "a.txt");
  ASSERT_EQ(reading.document.pages.size(), 2U);
  EXPECT_EQ(reading.document.blocks.at(1).page.value, 2);
  EXPECT_EQ(plain_page_text("een\ftwee\fdrie", PageNumber{2}, PageNumber{2}), "twee\n");
}

TEST(PlainText, ReadsAnyBytes) {
  const Reading latin = read_plain_text("pati\xEBnt", "a.txt");
  EXPECT_THAT(lines_of(latin), ElementsAre("paragraph: patiënt"));
  EXPECT_EQ(latin.document.problems.at(0).code, "invalid-utf8");
  EXPECT_EQ(latin.document.problems.at(0).severity, Severity::kWarning);
  EXPECT_EQ(decode_text("\xEF\xBB\xBFpatiënt").text, "patiënt");
  EXPECT_EQ(decode_text(std::string("\xFF\xFE"
                                    "a\0b\0",
                                    6))
                .text,
            "ab");
  EXPECT_EQ(decode_text("é \xC3").text, "é \xEF\xBF\xBD");
  std::string all;
  for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
  EXPECT_NO_THROW(read_plain_text(all, "a.txt"));
}

TEST(Markdown, ReadsBlocksAsTheyAreShown) {
  EXPECT_THAT(
      lines_of(read_markdown("# Visie *op* zorg\n\nDe [minister](http://a.nl/x) moet\n"
                             "**nu** iets doen.\n\n## Wat\n\n1. een\n   - binnen\n2. twee\n\n"
                             "> Een citaat\n> dat doorloopt.\n\n"
                             "| Jaar | Aantal |\n|---|---|\n| 2017 | 12 |\n",
                             "a.md")),
      ElementsAre("title: Visie op zorg", "paragraph: De minister moet nu iets doen.",
                  "heading2: Wat", "list_item1: een", "list_item2: binnen", "list_item1: twee",
                  "quote: Een citaat dat doorloopt.", "table: Jaar\tAantal\n2017\t12"));
}

TEST(Markdown, ReadsFrontMatter) {
  Reading reading = read_markdown(
      "---\ntitle: \"Brief over zorg\"\ndate: 2019-04-02\n---\n\nGeachte leden,\n", "a.md");
  complete_about(reading.document, reading.hints);
  EXPECT_EQ(reading.document.title, "Brief over zorg");
  EXPECT_EQ(reading.document.date->value, "2019-04-02");
  EXPECT_EQ(reading.document.date->source, "front-matter");
}

TEST(Markdown, OrdersTheHeadingsOfAStatute) {
  EXPECT_THAT(
      lines_of(
          read_markdown("##Wet van 1 mei 2001, houdende regels\n\n### Hoofdstuk  1  \n\n"
                        "####Begrippen\n\n### Artikel  1  \n\n1.  Een lid:  \n\na. een deel;  \n"
                        "\nb. nog een deel.  \n2.  Nog een lid.  \n\n### Artikel  2  \n\nTekst.\n",
                        "wet.md")),
      ElementsAre("title: Wet van 1 mei 2001, houdende regels", "heading3: Hoofdstuk 1 Begrippen",
                  "heading6: Artikel 1", "list_item1: Een lid:", "list_item2: een deel;",
                  "list_item2: nog een deel.", "list_item1: Nog een lid.", "heading6: Artikel 2",
                  "paragraph: Tekst."));
}

TEST(Markdown, GivesItsTextForVerifyingQuotes) {
  EXPECT_THAT(markdown_page_text("- De [minister](http://a.nl) *moet*.\n"),
              HasSubstr("De minister moet."));
}

TEST(PlainText, IsReadToABoundAndNoFurther) {
  std::string text = "Een visie." + std::string(kMostTextBytes, ' ') + "En meer.";
  const Document document = read_plain_text(text, "lang.txt").document;
  ASSERT_EQ(document.blocks.size(), 1U);
  EXPECT_EQ(document.blocks.front().text, "Een visie.");
  ASSERT_EQ(document.problems.size(), 1U);
  EXPECT_EQ(document.problems.front().code, "text-truncated");
}

TEST(PlainText, IsNeverCutInsideALetter) {
  EXPECT_EQ(first_bytes("patiënt", 4), "pati");
  EXPECT_EQ(first_bytes("patiënt", 5), "pati");
  EXPECT_EQ(first_bytes("patiënt", 6), "patië");
  EXPECT_EQ(first_bytes("patiënt", 60), "patiënt");
}

}  // namespace
}  // namespace speerpunt
