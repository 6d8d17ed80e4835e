// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/layout/document.hh"
#include "tests/ingest/page_setter.hh"

namespace speerpunt {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// "paragraph: text" for each block.
std::vector<std::string> read(const std::vector<DrawnPage>& pages) {
  std::vector<std::string> out;
  for (const Block& block : lay_out(pages).blocks)
    out.push_back(std::string(name_of(block.kind)) + ": " + block.text);
  return out;
}

const std::vector<std::string> kLeft = {"De commissie bezocht alle regio's en sprak met",
                                        "artsen die daar al lang werken, en ook met hun",
                                        "patiënten. Zij hoorde dat de wachttijd oploopt",
                                        "waar geen afspraken over verwijzing bestaan en",
                                        "dat de samenwerking beter wordt zodra iemand",
                                        "de leiding neemt."};
const std::vector<std::string> kRight = {"Het bestuur heeft dit verslag in het voorjaar",
                                         "vastgesteld. Er komt een vervolg waarin ook de",
                                         "kosten aan bod komen, want daarover was nog te",
                                         "weinig bekend om er iets met zekerheid over te",
                                         "kunnen zeggen in de vergadering van het najaar",
                                         "of later."};
const std::string kLeftText =
    "paragraph: De commissie bezocht alle regio's en sprak met artsen die daar al lang werken, en "
    "ook "
    "met hun patiënten. Zij hoorde dat de wachttijd oploopt waar geen afspraken over verwijzing "
    "bestaan en dat de samenwerking beter wordt zodra iemand de leiding neemt.";
const std::string kRightText =
    "paragraph: Het bestuur heeft dit verslag in het voorjaar vastgesteld. Er komt een vervolg "
    "waarin "
    "ook de kosten aan bod komen, want daarover was nog te weinig bekend om er iets met zekerheid "
    "over te kunnen zeggen in de vergadering van het najaar of later.";

TEST(Layout, ReadsOneColumnAfterTheOther) {
  EXPECT_THAT(read({PageSetter(1).lines(50, 100, kLeft).lines(310, 100, kRight)}),
              ElementsAre(kLeftText, kRightText));
}

TEST(Layout, ReadsShuffledDrawingOrderTheSame) {
  EXPECT_THAT(read({PageSetter(1).lines(310, 100, kRight).lines(50, 100, kLeft)}),
              ElementsAre(kLeftText, kRightText));
}

TEST(Layout, PutsAFullWidthHeadingBeforeTheColumnsBelowIt) {
  PageSetter page(1);
  page.size(18).bold().line(50, 60, "Verslag van een ronde langs de regio's en het bestuur");
  page.size(10).bold(false).lines(50, 100, kLeft).lines(310, 100, kRight);
  EXPECT_THAT(read({page}),
              ElementsAre("title: Verslag van een ronde langs de regio's en het bestuur", kLeftText,
                          kRightText));
}

TEST(Layout, ReadsAnUpwardTurnedPage) {
  EXPECT_THAT(read({PageSetter(1).turned(3).lines(50, 100, kLeft)}), ElementsAre(kLeftText));
}

TEST(Layout, JoinsAParagraphOverAPageBorder) {
  const auto blocks =
      lay_out({PageSetter(1).lines(50, 100, {kLeft[0], kLeft[1]}),
               PageSetter(2).lines(50, 100, {kLeft[2], kLeft[3], kLeft[4], kLeft[5]})})
          .blocks;
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_EQ("paragraph: " + blocks[0].text, kLeftText);
  EXPECT_EQ(blocks[0].page.value, 1);
  EXPECT_EQ(blocks[0].page_end.value, 2);
}

TEST(Layout, StartsAParagraphWhereALineEndsEarly) {
  const auto blocks = read({PageSetter(1).lines(
      50, 100, {kLeft[0], "artsen.", "Daarna schreef zij op wat haar was opgevallen"})});
  EXPECT_THAT(blocks, ElementsAre(HasSubstr("artsen."), HasSubstr("Daarna")));
}

TEST(Layout, TakesRunningHeadsAndPageNumbersOut) {
  std::vector<DrawnPage> pages;
  for (int number = 1; number <= 3; ++number) {
    PageSetter page(number);
    page.line(50, 30, "Jaarverslag Voorbeeldartsen").lines(50, 100, kLeft);
    pages.push_back(page.line(290, 780, std::to_string(number)));
  }
  EXPECT_THAT(read({pages.front(), pages.back()}),
              ElementsAre("furniture: Jaarverslag Voorbeeldartsen", "furniture: 1", kLeftText,
                          "furniture: Jaarverslag Voorbeeldartsen", "furniture: 3", kLeftText));
}

TEST(Layout, TakesAHeadOfOnePageThatStandsAboveTheTextAsFurniture) {
  PageSetter first(1), second(2);
  first.lines(50, 100, kLeft);
  second.line(50, 72, "Vastgesteld door het bestuur").lines(50, 100, kRight);
  EXPECT_THAT(read({first, second}),
              ElementsAre(kLeftText, "furniture: Vastgesteld door het bestuur", kRightText));
}

TEST(Layout, MarksTheRepetitionsOfAParagraphAsBoilerplate) {
  std::vector<DrawnPage> pages;
  for (int number = 1; number <= 3; ++number)
    pages.push_back(PageSetter(number).lines(50, 200 + 30 * number, kLeft));
  EXPECT_THAT(read(pages), ElementsAre(kLeftText, testing::StartsWith("boilerplate: "),
                                       testing::StartsWith("boilerplate: ")));
}

TEST(Layout, MarksAParagraphAtOneHeightOfItsPagesAsBoilerplate) {
  std::vector<DrawnPage> pages;
  for (int number = 1; number <= 3; ++number)
    pages.push_back(PageSetter(number).lines(50, 400, kLeft));
  EXPECT_THAT(read(pages), testing::Each(testing::StartsWith("boilerplate: ")));
}

TEST(Layout, ReadsALetterSpacedTitleAsWords) {
  PageSetter page(1);
  page.size(18).spaced(6).line(50, 60, "ZORG DIE WERKT").size(10).spaced(0).lines(50, 100, kLeft);
  EXPECT_THAT(read({page}), ElementsAre("title: ZORG DIE WERKT", kLeftText));
}

TEST(Layout, CountsTextThatIsDrawnTwiceOnce) {
  PageSetter page(1);
  page.line(50, 100, "Schaduwtekst").line(50.4, 100.3, "Schaduwtekst");
  EXPECT_THAT(read({page}), ElementsAre("paragraph: Schaduwtekst"));
}

TEST(Layout, FindsListItemsByBulletAndNumber) {
  const auto blocks = read({PageSetter(1).lines(
      50, 100,
      {"Nodig zijn:", "• een goed gesprek", "\xef\x82\xb7 een vast aanspreekpunt",
       "1. een eerste stap", "2. een tweede stap"})});
  EXPECT_THAT(blocks,
              ElementsAre("paragraph: Nodig zijn:", "list_item: een goed gesprek",
                          "list_item: een vast aanspreekpunt", "list_item: 1. een eerste stap",
                          "list_item: 2. een tweede stap"));
}

TEST(Layout, ReadsADotThatIsDrawnAsABullet) {
  DrawnPage page = PageSetter(1).line(50, 100, "Nodig is:").line(62, 112, "een goed gesprek");
  page.dots.push_back({52, 106, 56, 110});
  EXPECT_THAT(read({page}), ElementsAre("paragraph: Nodig is:", "list_item: een goed gesprek"));
}

TEST(Layout, KeepsFootnotesOutOfTheTextAndDropsTheirMarks) {
  PageSetter page(1);
  page.line(50, 100, "De regeling geldt sinds 2012").size(6).line(191, 96, "1");
  page.size(10).line(196, 100, "en wordt nu herzien door");
  page.lines(50, 112, {"het ministerie."});
  page.size(8).line(50, 760, "1 Zie het eerdere verslag.");
  EXPECT_THAT(read({page}), ElementsAre("paragraph: De regeling geldt sinds 2012 en wordt nu "
                                        "herzien door het ministerie.",
                                        "footnote: Zie het eerdere verslag."));
}

TEST(Layout, ReadsARuledTableAsRowsAndCells) {
  PageSetter page(1);
  page.line(50, 100, "Jaar").line(150, 100, "Meldingen").line(250, 100, "Duur");
  page.line(50, 120, "2018").line(150, 120, "1.204").line(250, 120, "zes");
  page.line(250, 132, "weken");
  for (const double y : {88.0, 106.0, 138.0}) page.rule(45, y, 350);
  EXPECT_THAT(read({page}), ElementsAre("table: Jaar\tMeldingen\tDuur\n2018\t1.204\tzes weken"));
}

TEST(Layout, ReadsAnAlignedTableWithoutRules) {
  PageSetter page(1);
  page.bold().line(50, 100, "Jaar").line(150, 100, "Meldingen").line(250, 100, "Duur").bold(false);
  page.line(50, 116, "2018").line(150, 116, "1.204").line(250, 116, "6 weken");
  page.line(50, 132, "2019").line(150, 132, "1.391").line(250, 132, "7 weken");
  EXPECT_THAT(read({page}), ElementsAre("table: Jaar\tMeldingen\tDuur\n2018\t1.204\t6 "
                                        "weken\n2019\t1.391\t7 weken"));
}

TEST(Layout, RecognisesATableOfContents) {
  const auto blocks = read({PageSetter(1).lines(
      50, 100, {"1 Inleiding . . . . . . . . . . . 3", "2 Gevolgen . . . . . . . . . . . 8"})});
  EXPECT_THAT(blocks, testing::Each(testing::StartsWith("toc: ")));
}

TEST(Layout, LeavesASlantedWatermarkOut) {
  PageSetter page(1);
  page.lines(50, 100, kLeft).turned(-1).line(200, 300, "CONCEPT");
  EXPECT_THAT(read({page}), ElementsAre(kLeftText));
}

TEST(Layout, GivesPlainWordsThatRunOverAPageBorder) {
  std::vector<DrawnPage> pages;
  for (int number = 1; number <= 2; ++number) {
    PageSetter page(number);
    page.line(50, 30, "Jaarverslag Voorbeeldartsen");
    pages.push_back(page.lines(50, 100, number == 1 ? kLeft : kRight));
  }
  EXPECT_THAT(plain_words(pages), HasSubstr("de leiding neemt.\nHet bestuur heeft"));
}

TEST(Layout, SurvivesPagesWithoutAnything) {
  EXPECT_TRUE(lay_out({}).blocks.empty());
  EXPECT_TRUE(lay_out({PageSetter(1), PageSetter(2)}).blocks.empty());
  EXPECT_EQ(plain_words({PageSetter(1)}), "");
}

TEST(Layout, TakesNoLargeFigureForAHeadingOrTitle) {
  const std::vector<DrawnPage> pages = {PageSetter(1)
                                            .size(16)
                                            .line(50, 150, "Toezicht in cijfers")
                                            .size(10)
                                            .lines(50, 180, kLeft)
                                            .size(22)
                                            .line(50, 300, "76 van 76")
                                            .line(50, 350, "1.390")
                                            .size(10)
                                            .lines(50, 380, kRight)};
  EXPECT_THAT(read(pages), ElementsAre("title: Toezicht in cijfers", kLeftText,
                                       "paragraph: 76 van 76", "paragraph: 1.390", kRightText));
}

TEST(Layout, TakesIssuerAndDateUnderTheTitleAsMeta) {
  const std::vector<DrawnPage> pages = {
      PageSetter(1)
          .size(22)
          .line(50, 150, "Toezicht in de regio")
          .size(12)
          .line(50, 180, "Vereniging Voorbeeld, 8 november 2022 – fictief")
          .size(10)
          .lines(50, 210, kLeft)};
  EXPECT_THAT(read(pages),
              ElementsAre("title: Toezicht in de regio",
                          "meta: Vereniging Voorbeeld, 8 november 2022 – fictief", kLeftText));
}

TEST(Layout, KeepsASubtitleWithADateAndTheNumberOfASectionAsHeadings) {
  const std::vector<DrawnPage> pages = {PageSetter(1)
                                            .size(22)
                                            .line(50, 150, "Toezicht in de regio")
                                            .size(12)
                                            .line(50, 180, "Samenvatting bij de visie (juni 2017)")
                                            .size(10)
                                            .lines(50, 210, kLeft)
                                            .size(12)
                                            .line(50, 320, "3.1")
                                            .size(10)
                                            .lines(50, 350, kRight)};
  EXPECT_THAT(read(pages), ElementsAre("title: Toezicht in de regio",
                                       "heading: Samenvatting bij de visie (juni 2017)", kLeftText,
                                       "heading: 3.1", kRightText));
}

TEST(Layout, TakesAStampOfDateTimeAndPageCountAsFurniture) {
  const std::vector<DrawnPage> pages = {
      PageSetter(1).lines(50, 150, kLeft).line(50, 780, "25-10-2021 16:05 1/1")};
  EXPECT_THAT(read(pages), ::testing::Contains("furniture: 25-10-2021 16:05 1/1"));
}

TEST(Layout, PutsAShortHeadingAboveAllColumnsBetweenThem) {
  PageSetter page(1);
  page.lines(50, 100, {kLeft[0], kLeft[1]}).lines(310, 100, {kRight[0], kRight[1]});
  page.size(14).bold().line(50, 145, "Vervolg").size(10).bold(false);
  page.lines(50, 170, {kLeft[2], kLeft[3], kLeft[4], kLeft[5]});
  page.lines(310, 170, {kRight[2], kRight[3], kRight[4], kRight[5]});
  const auto blocks = read({page});
  const auto heading = std::find_if(blocks.begin(), blocks.end(), [](const std::string& block) {
    return block.ends_with(": Vervolg");
  });
  ASSERT_NE(heading, blocks.end());
  EXPECT_THAT(*(heading - 1), HasSubstr("Het bestuur heeft"));
}

TEST(Layout, ReadsATableThatLiesOnItsSide) {
  PageSetter page(1);
  page.turned(3).bold().line(50, 100, "Jaar").line(150, 100, "Meldingen").line(250, 100, "Duur");
  page.bold(false).line(50, 116, "2018").line(150, 116, "1.204").line(250, 116, "6 weken");
  page.line(50, 132, "2019").line(150, 132, "1.391").line(250, 132, "7 weken");
  EXPECT_THAT(read({page}), ElementsAre("table: Jaar\tMeldingen\tDuur\n2018\t1.204\t6 "
                                        "weken\n2019\t1.391\t7 weken"));
}

TEST(Layout, KeepsEntriesOfSeveralLinesInTheirRow) {
  PageSetter page(1);
  page.bold().line(50, 100, "Onderwerp").line(200, 100, "Wie").line(350, 100, "Wanneer");
  page.bold(false);
  page.lines(50, 120, {"Raadpleging van de", "districten"}).line(200, 120, "Bureau");
  page.line(350, 120, "Voorjaar");
  page.lines(50, 148, {"Nieuwe handreiking", "voor opleiders"});
  page.lines(200, 148, {"Werkgroep", "Opleiding"}).line(350, 148, "Najaar");
  for (const double y : {88.0, 106.0, 170.0}) page.rule(45, y, 450);
  EXPECT_THAT(read({page}),
              ElementsAre("table: Onderwerp\tWie\tWanneer\nRaadpleging van de districten\tBureau\t"
                          "Voorjaar\nNieuwe handreiking voor opleiders\tWerkgroep "
                          "Opleiding\tNajaar"));
}

TEST(Layout, TakesTheHeadAboveTheFirstRuleIntoTheTable) {
  PageSetter page(1);
  page.bold().line(50, 98, "Jaar").line(150, 98, "Meldingen").line(250, 98, "Duur").bold(false);
  page.line(50, 116, "2018").line(150, 116, "1.204").line(250, 116, "6 weken");
  page.line(50, 134, "2019").line(150, 134, "1.391").line(250, 134, "7 weken");
  for (const double y : {104.0, 122.0, 140.0}) page.rule(45, y, 350);
  EXPECT_THAT(read({page}), ElementsAre("table: Jaar\tMeldingen\tDuur\n2018\t1.204\t6 "
                                        "weken\n2019\t1.391\t7 weken"));
}

TEST(Layout, TakesAHeadThatCutsASentenceInTwoAsFurniture) {
  PageSetter second(2);
  second.line(50, 30, "Vastgesteld door het bestuur");
  second.lines(50, 60, {kLeft[3], kLeft[4], kLeft[5]});
  EXPECT_THAT(read({PageSetter(1).lines(50, 100, {kLeft[0], kLeft[1], kLeft[2]}), second}),
              ElementsAre(kLeftText, "furniture: Vastgesteld door het bestuur"));
}

TEST(Layout, TakesHeadsThatNameTheSectionAsFurniture) {
  const std::vector<std::string> sections = {"Aanleiding", "Wat er is gevonden", "Vervolg"};
  std::vector<DrawnPage> pages;
  for (int number = 1; number <= 3; ++number) {
    PageSetter page(number);
    page.line(50, 30, sections[static_cast<std::size_t>(number - 1)]);
    pages.push_back(page.lines(50, 60, number == 2 ? kRight : kLeft));
  }
  EXPECT_THAT(read(pages),
              ElementsAre("furniture: Aanleiding", kLeftText, "furniture: Wat er is gevonden",
                          kRightText, "furniture: Vervolg", kLeftText));
}

TEST(Layout, KeepsTheFirstLineOfAPageThatIsAHeading) {
  std::vector<DrawnPage> pages;
  for (int number = 1; number <= 3; ++number) {
    PageSetter page(number);
    page.bold().line(50, 30, "Deel " + std::string(static_cast<std::size_t>(number), 'I'));
    pages.push_back(page.bold(false).lines(50, 60, number == 2 ? kRight : kLeft));
  }
  EXPECT_THAT(read(pages), ::testing::Not(::testing::Contains(HasSubstr("furniture: Deel"))));
}

TEST(Layout, JoinsATableThatAPageBorderCuts) {
  const auto part = [](int number, const std::vector<std::vector<std::string>>& rows) {
    PageSetter page(number);
    double y = 100;
    page.rule(45, y - 14, 450);
    for (const auto& row : rows) {
      page.bold(row.front() == "Onderwerp");
      for (std::size_t i = 0; i < row.size(); ++i)
        page.line(50 + 130 * static_cast<double>(i), y, row[i]);
      page.rule(45, y + 6, 450);
      y += 20;
    }
    return page;
  };
  const std::vector<std::string> head = {"Onderwerp", "Wie", "Wanneer"};
  const auto blocks = lay_out({part(1, {head, {"Raadpleging", "Bureau", "Voorjaar"}}),
                               part(2, {head, {"Handreiking", "Werkgroep", "Najaar"}})})
                          .blocks;
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(blocks[0].text,
            "Onderwerp\tWie\tWanneer\nRaadpleging\tBureau\tVoorjaar\nHandreiking\tWerkgroep\t"
            "Najaar");
  EXPECT_EQ(blocks[0].page_end.value, 2);
  ASSERT_EQ(blocks[0].page_starts.size(), 1U);
  EXPECT_THAT(blocks[0].text.substr(blocks[0].page_starts[0].value),
              testing::StartsWith("Handreiking"));
  ASSERT_EQ(blocks[0].later_boxes.size(), 1U);
  EXPECT_FALSE(blocks[0].later_boxes[0].empty());
}

TEST(Layout, ReadsAnAddressThatIsDrawnOverTheNextColumn) {
  std::vector<std::string> left = kLeft;
  left[2] = "www.voorbeeld.nl/publicaties/2021/raadpleging-over-de-wachttijd";
  const auto blocks = read({PageSetter(1).lines(50, 100, left).lines(310, 100, kRight)});
  EXPECT_EQ(blocks.back(), kRightText);
}

TEST(Layout, KeepsTheFirstLineOfAPageThatIsSetWide) {
  const std::vector<std::vector<std::string>> texts = {
      kLeft, kRight, {kLeft[3], kLeft[4], kLeft[5], kRight[0], kRight[1]}};
  std::vector<DrawnPage> pages;
  for (const auto& text : texts) {
    PageSetter page(static_cast<int>(pages.size()) + 1);
    double y = 40;
    for (const std::string& line : text) {
      page.line(50, y, line);
      y += 20;
    }
    pages.push_back(page);
  }
  for (const std::string& block : read(pages))
    EXPECT_FALSE(block.starts_with("furniture")) << block;
}

TEST(Layout, KeepsARuledTableWithAnEmptyNarrowColumn) {
  PageSetter page(1);
  page.line(50, 100, "Maatregel").line(150, 100, "Gevolg").line(310, 100, "Wie");
  page.line(50, 120, "Scholing").line(150, 120, "minder fouten").line(310, 120, "Bureau");
  for (const double y : {88.0, 106.0, 126.0}) page.rule(45, y, 400);
  DrawnPage drawn = page;
  for (const double x : {45.0, 145.0, 280.0, 300.0, 400.0})
    drawn.rules.push_back({x - 0.25, 88, x + 0.25, 126});
  EXPECT_THAT(read({drawn}), ElementsAre("table: Maatregel\tGevolg\t\tWie\nScholing\tminder "
                                         "fouten\t\tBureau"));
}

}  // namespace
}  // namespace speerpunt
