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

}  // namespace
}  // namespace speerpunt
