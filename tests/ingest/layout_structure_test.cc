// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/layout/caption.hh"
#include "tests/ingest/page_setter.hh"

namespace speerpunt {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::StartsWith;

// "list_item 2: text"; no level where it is 0.
std::vector<std::string> read(LaidOut laid_out) {
  std::vector<std::string> out;
  for (const Block& block : laid_out.blocks) {
    const std::string level = block.level > 0 ? " " + std::to_string(block.level) : "";
    out.push_back(std::string(name_of(block.kind)) + level + ": " + block.text);
  }
  return out;
}

const std::vector<std::string> kText = {"De commissie bezocht alle regio's en sprak met",
                                        "artsen die daar al lang werken, en ook met hun",
                                        "patiënten. Zij hoorde dat de wachttijd oploopt."};

// A page with the sections of a report, each below its title.
PageSetter sections(int number, const std::vector<std::string>& titles) {
  PageSetter page(number);
  double y = 100;
  for (const std::string& title : titles) {
    page.line(50, y, title).lines(50, y + 20, kText);
    y += 80;
  }
  return page;
}

TEST(Contents, AreFoundByTheirNumbersWhateverLeadsToThem) {
  PageSetter page(1);
  page.line(50, 60, "Inhoud");
  page.line(50, 80, "Aanleiding").line(400, 80, "2").line(62, 92, "Werkwijze").line(400, 92, "2");
  page.line(50, 104, "Uitkomsten").line(400, 104, "3");
  EXPECT_THAT(read(lay_out({page, sections(2, {"Aanleiding", "Werkwijze", "Uitkomsten"})})),
              ElementsAre("toc: Inhoud", "toc: Aanleiding 2", "toc: Werkwijze 2",
                          "toc: Uitkomsten 3", "heading 1: Aanleiding", testing::_,
                          "heading 2: Werkwijze", testing::_, "heading 1: Uitkomsten", testing::_));
}

TEST(Contents, WithoutNumbersAreFoundByTitlesThatComeBack) {
  PageSetter page(1);
  page.line(50, 60, "Inhoudsopgave");
  page.lines(50, 80, {"1. Aanleiding", "2. Werkwijze", "3. Uitkomsten"});
  const auto blocks =
      read(lay_out({page, sections(2, {"1. Aanleiding", "2. Werkwijze", "3. Uitkomsten"})}));
  EXPECT_EQ(
      std::vector<std::string>(blocks.begin(), blocks.begin() + 5),
      (std::vector<std::string>{"toc: Inhoudsopgave", "toc: 1. Aanleiding", "toc: 2. Werkwijze",
                                "toc: 3. Uitkomsten", "heading 1: 1. Aanleiding"}));
}

TEST(Contents, AreNoListOfNumberedHeadingsInTheText) {
  PageSetter page(1);
  page.lines(50, 60, kText);
  page.lines(50, 120, {"1. Aanleiding", "2. Werkwijze", "3. Uitkomsten"});
  EXPECT_THAT(read(lay_out({page})), testing::Not(Contains(StartsWith("toc"))));
}

TEST(Headings, AreNamedByTheBookmarksWithTheirLevel) {
  DocumentLayout layout;
  layout.add(sections(1, {"Aanleiding", "Opdracht"}));
  layout.set_outline({{"Aanleiding", 1}, {"Opdracht", 2}});
  EXPECT_THAT(read(layout.finish()), ElementsAre("heading 1: Aanleiding", StartsWith("paragraph"),
                                                 "heading 2: Opdracht", StartsWith("paragraph")));
}

TEST(Headings, InAColourOfTheirOwnAreFound) {
  DrawnPage page = sections(1, {"Aanleiding", "Opdracht"});
  for (Glyph& glyph : page.glyphs) {
    if (glyph.y == 100 || glyph.y == 180) glyph.colour = 0x00AA55;
  }
  EXPECT_THAT(read(lay_out({page})), ElementsAre("heading 1: Aanleiding", StartsWith("paragraph"),
                                                 "heading 1: Opdracht", StartsWith("paragraph")));
}

TEST(Headings, AreNotFiguresWithTheirUnit) {
  PageSetter page(1);
  page.lines(50, 100, kText).size(18).bold().line(50, 200, "43 per jaar");
  EXPECT_THAT(read(lay_out({page})), Contains("paragraph: 43 per jaar"));
}

TEST(Headings, HaveTheLevelOfTheirNumber) {
  PageSetter page(1);
  page.bold().line(50, 80, "2 Werkwijze").bold(false).lines(50, 100, kText);
  page.bold().line(50, 160, "2.1 Gesprekken").bold(false).lines(50, 180, kText);
  page.bold().line(50, 240, "2.1.1 Met artsen").bold(false).lines(50, 260, kText);
  DocumentLayout layout;
  layout.add(PageSetter(1).size(20).line(50, 60, "Verslag").size(10).lines(50, 100, kText));
  PageSetter second(2);
  layout.add(page);
  const auto blocks = read(layout.finish());
  EXPECT_THAT(blocks, Contains("heading 1: 2 Werkwijze"));
  EXPECT_THAT(blocks, Contains("heading 2: 2.1 Gesprekken"));
  EXPECT_THAT(blocks, Contains("heading 3: 2.1.1 Met artsen"));
}

TEST(Title, RunsOverLinesAndHasASubtitle) {
  PageSetter page(1);
  page.size(20).line(50, 60, "Zicht op samenwerking").line(50, 90, "in de regio");
  page.size(14).line(50, 120, "Verslag van een ronde").size(10).lines(50, 160, kText);
  const LaidOut laid_out = lay_out({page});
  EXPECT_EQ(laid_out.title, "Zicht op samenwerking in de regio");
  EXPECT_EQ(laid_out.subtitle, "Verslag van een ronde");
}

TEST(Lists, AreNestedByIndentAndMarker) {
  PageSetter page(1);
  page.lines(50, 60, kText);
  page.line(50, 100, "• een eerste punt").line(66, 112, "– een deel daarvan");
  page.line(66, 124, "– nog een deel").line(82, 136, "a. het kleinste deel");
  page.line(50, 148, "• een tweede punt");
  EXPECT_THAT(read(lay_out({page})),
              ElementsAre(StartsWith("paragraph"), "list_item 1: een eerste punt",
                          "list_item 2: een deel daarvan", "list_item 2: nog een deel",
                          "list_item 3: a. het kleinste deel", "list_item 1: een tweede punt"));
}

TEST(Lists, CountOnOverAPageBorder) {
  PageSetter first(1), second(2);
  first.lines(50, 60, kText).line(50, 100, "1. een eerste punt").line(66, 112, "• een deel");
  second.line(66, 60, "• nog een deel").line(50, 72, "2. een tweede punt").lines(50, 100, kText);
  const auto blocks = read(lay_out({first, second}));
  EXPECT_THAT(blocks, Contains("list_item 2: nog een deel"));
  EXPECT_THAT(blocks, Contains("list_item 1: 2. een tweede punt"));
}

TEST(Lists, HaveBulletsThatAreGluedToTheText) {
  PageSetter page(1);
  page.lines(50, 60, {"•Installeren", "•Informatie", "\xef\x82\xb7Toestemming"});
  EXPECT_THAT(read(lay_out({page})),
              ElementsAre("list_item 1: Installeren", "list_item 1: Informatie",
                          "list_item 1: Toestemming"));
}

TEST(Lists, OfCapitalsAreItemsOnlyAmongTheirLike) {
  PageSetter page(1);
  page.lines(50, 60, {"A. een eerste punt.", "B. een tweede punt."});
  page.lines(50, 120, {"A. Jansen is voorzitter."});
  EXPECT_THAT(read(lay_out({page})),
              ElementsAre("list_item 1: A. een eerste punt.", "list_item 1: B. een tweede punt.",
                          "paragraph: A. Jansen is voorzitter."));
}

TEST(Captions, AreLabelsAndNotSentences) {
  EXPECT_TRUE(is_caption("Figuur 3: Aantal meldingen"));
  EXPECT_TRUE(is_caption("Tabel 2.1 Aantal meldingen"));
  EXPECT_TRUE(is_caption("Bron: eigen telling"));
  EXPECT_FALSE(is_caption("Figuur 3 laat zien dat het aantal stijgt."));
  EXPECT_FALSE(is_caption("Tabel 2 en 3 geven de aantallen."));
  EXPECT_FALSE(is_caption("Kaartjes voor aios"));
}

TEST(Letters, KeepTheSalutationApart) {
  PageSetter page(1);
  page.lines(50, 60,
             {"Geachte voorzitter en leden van de vaste commissie,",
              "Op 26 mei spreekt u met de minister over de toekomst"});
  EXPECT_EQ(read(lay_out({page})).front(),
            "paragraph: Geachte voorzitter en leden van de vaste commissie,");
}

}  // namespace
}  // namespace speerpunt
