// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ingest/page_setter.hh"

namespace speerpunt {
namespace {

using ::testing::ElementsAre;

// The first word of each block.
std::vector<std::string> order(const DrawnPage& page) {
  std::vector<std::string> out;
  for (const Block& block : lay_out({page}).blocks) {
    out.push_back(block.text.substr(0, block.text.find(' ')));
  }
  return out;
}

std::vector<std::string> paragraph(const std::string& name) {
  return {name + " begint hier met een zin die", "over meer dan twee regels gaat en",
          "die zo eindigt."};
}

// A frame as browsers draw it: four thin bars.
void frame(DrawnPage& page, const Box& box) {
  page.rules.push_back({box.x0, box.y0, box.x1, box.y0 + 0.7});
  page.rules.push_back({box.x0, box.y1 - 0.7, box.x1, box.y1});
  page.rules.push_back({box.x0, box.y0, box.x0 + 0.7, box.y1});
  page.rules.push_back({box.x1 - 0.7, box.y0, box.x1, box.y1});
}

TEST(Regions, ReadColumnsAboveAShortHeadingBeforeThoseBelowIt) {
  PageSetter page(1);
  for (const auto& [x, above, below] :
       {std::tuple{40, "Eerst", "Vierde"}, {220, "Tweede", "Vijfde"}, {400, "Derde", "Zesde"}}) {
    page.lines(x, 100, paragraph(above)).lines(x, 200, paragraph(below));
  }
  page.size(14).bold().line(40, 165, "Besluiten");
  EXPECT_THAT(order(page),
              ElementsAre("Eerst", "Tweede", "Derde", "Besluiten", "Vierde", "Vijfde", "Zesde"));
}

TEST(Regions, LeaveAHeadingInItsColumnWhereTheOthersGoOn) {
  PageSetter page(1);
  page.lines(40, 100, paragraph("Eerst")).lines(40, 200, paragraph("Tweede"));
  for (const double y : {100, 136, 172, 208}) page.lines(310, y, paragraph("Rechts"));
  page.size(14).bold().line(40, 165, "Besluiten");
  EXPECT_THAT(order(page),
              ElementsAre("Eerst", "Besluiten", "Tweede", "Rechts", "Rechts", "Rechts", "Rechts"));
}

TEST(Regions, ReadCardsRowByRow) {
  PageSetter setter(1);
  const std::vector<std::string> names = {"Eerst", "Tweede", "Derde", "Vierde", "Vijfde", "Zesde"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    setter.lines(30 + 190 * static_cast<double>(i % 3), i < 3 ? 100 : 200, paragraph(names[i]));
  }
  DrawnPage page = setter;
  for (const double x : {25.0, 215.0, 405.0}) {
    for (const double y : {80.0, 180.0}) frame(page, {x, y, x + 175, y + 80});
  }
  EXPECT_THAT(order(page), ElementsAre("Eerst", "Tweede", "Derde", "Vierde", "Vijfde", "Zesde"));
}

TEST(Regions, ReadARowOfFramesThatShareTheirSidesAsCards) {
  PageSetter setter(1);
  const std::vector<std::string> names = {"Eerst", "Tweede", "Derde", "Vierde"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    setter.lines(30 + 190 * static_cast<double>(i % 2), i < 2 ? 100 : 200, paragraph(names[i]));
  }
  DrawnPage page = setter;
  for (const double x : {25.0, 215.0}) {
    for (const double y : {80.0, 180.0}) frame(page, {x, y, x + 190, y + 80});
  }
  EXPECT_THAT(order(page), ElementsAre("Eerst", "Tweede", "Derde", "Vierde"));
}

TEST(Regions, LetASentenceGoOnPastAMarginColumn) {
  PageSetter first(1), second(2);
  first.lines(50, 100,
              {"De commissie bezocht alle regio's en sprak met de artsen",
               "die daar al lang werken, en ook met hun patiënten. Zij",
               "hoorde dat de wachttijd overal oploopt waar geen goede"});
  first.size(8).lines(420, 100, {"Datum", "12 mei 2019", "Kenmerk 44"});
  second.lines(50, 100,
               {"afspraken over verwijzing bestaan en dat het beter gaat",
                "zodra iemand de leiding neemt."});
  const std::vector<Block> blocks = lay_out({first, second}).blocks;
  EXPECT_THAT(blocks.front().text, ::testing::EndsWith("zodra iemand de leiding neemt."));
}

TEST(Regions, ReadAGridOfRulesThatTouchAsATable) {
  PageSetter setter(1);
  for (const double y : {100, 120, 140}) {
    setter.line(30, y, "Naam").line(220, y, "Taak").line(410, y, "Jaar");
  }
  DrawnPage page = setter;
  for (const double x : {25.0, 215.0, 405.0}) {
    for (const double y : {88.0, 108.0, 128.0}) frame(page, {x, y, x + 190, y + 20});
  }
  const LaidOut laid_out = lay_out({page});
  ASSERT_EQ(laid_out.blocks.size(), 1U);
  EXPECT_EQ(laid_out.blocks[0].text, "Naam\tTaak\tJaar\nNaam\tTaak\tJaar\nNaam\tTaak\tJaar");
}

}  // namespace
}  // namespace speerpunt
