// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ingest/page_setter.hh"

namespace speerpunt {
namespace {

using ::testing::ElementsAre;

// "paragraph: text", "[2] footnote: text"; a mark is shown where it stood, as "[2]".
std::vector<std::string> read(const std::vector<DrawnPage>& pages) {
  std::vector<std::string> out;
  for (const Block& block : lay_out(pages).blocks) {
    std::string text = block.text;
    for (std::size_t i = block.notes.size(); i-- > 0;)
      text.insert(block.notes[i].at.value, "[" + block.notes[i].mark + "]");
    const std::string mark = block.mark.empty() ? "" : "[" + block.mark + "] ";
    out.push_back(mark + std::string(name_of(block.kind)) + ": " + text);
  }
  return out;
}

PageSetter page_with_body(int number) {
  PageSetter page(number);
  page.lines(50, 100,
             {"De raad schreef dat de regeling sinds dat jaar geldt", "voor alle artsen in dienst.",
              "Een tweede alinea staat hier om de pagina te vullen", "met gewone tekst."});
  return page;
}

TEST(FootnoteMarks, AreKeptWithTheirPlaceInTheText) {
  PageSetter page(1);
  page.line(50, 100, "De regeling geldt sinds 2012").size(6).line(191, 96, "1");
  page.size(10).line(198, 100, "en").line(213, 100, "wordt herzien.").size(6);
  page.line(283, 96, "2").size(8);
  page.line(50, 750, "1 Zie het eerdere verslag.").line(50, 760, "2. Brief van juni.");
  EXPECT_THAT(
      read({page}),
      ElementsAre("paragraph: De regeling geldt sinds 2012[1] en wordt herzien.[2]",
                  "[1] footnote: Zie het eerdere verslag.", "[2] footnote: Brief van juni."));
}

TEST(FootnoteMarks, AreFoundBesideOneAnother) {
  PageSetter page(1);
  page.line(50, 88, "Twee groepen onderzoekers deden dezelfde proef.");
  page.line(50, 112, "Zij spraken elkaar tegen.").size(6).line(176, 108, "1").line(182, 108, "2");
  page.size(8).line(50, 750, "1 Zie het verslag.").line(50, 760, "2 Zie de brief.");
  EXPECT_EQ(read({page})[1], "paragraph: Zij spraken elkaar tegen.[1][2]");
}

TEST(FootnoteMarks, ThatReadAsADigitOfTheWordAreTakenApart) {
  PageSetter page(1);
  page.lines(50, 100, {"Dit volgt uit paragraaf 3.1 en uit het besluit.1 Daarna"});
  page.size(8).line(50, 750, "1. Zie het verslag.");
  EXPECT_EQ(read({page}).front(),
            "paragraph: Dit volgt uit paragraaf 3.1 en uit het besluit.[1] Daarna");
}

TEST(FootnoteMarks, AreNotThePowersOfUnits) {
  PageSetter page(1);
  page.line(50, 100, "Een kamer van 12 m").size(6).line(141, 96, "2").size(10);
  page.line(149, 100, "is genoeg.");
  EXPECT_EQ(read({page}).front(), "paragraph: Een kamer van 12 m2 is genoeg.");
}

TEST(Footnotes, DoNotStartAtANumberOutOfOrder) {
  PageSetter page = page_with_body(1);
  page.size(8).line(50, 740, "7 Zie de pagina van het bureau, bekeken op");
  page.line(50, 750, "28 augustus van dat jaar.").line(50, 760, "8 Zie de brief.");
  EXPECT_THAT(read({page}),
              ElementsAre(testing::_, testing::_,
                          "[7] footnote: Zie de pagina van het bureau, bekeken op 28 augustus van "
                          "dat jaar.",
                          "[8] footnote: Zie de brief."));
}

TEST(Footnotes, GoOnOnTheNextPage) {
  PageSetter first = page_with_body(1), second = page_with_body(2);
  first.size(8).line(50, 760, "3 Zie het verslag van de vergadering die in dat jaar");
  second.size(8).line(50, 750, "werd gehouden in de grote zaal.").line(50, 760, "4 Zie de brief.");
  const auto blocks = read({first, second});
  EXPECT_THAT(blocks, testing::Contains("[3] footnote: Zie het verslag van de vergadering die in "
                                        "dat jaar werd gehouden in de grote zaal."));
  EXPECT_EQ(blocks.size(), 6u);
}

TEST(Footnotes, StandAboveAFooterThatIsNoneOfThem) {
  PageSetter page = page_with_body(1);
  page.size(6).line(50, 700, "1").size(8).line(58, 703, "Kamerstuk 25 van dat jaar.");
  page.size(10).line(50, 740, "Verslag van het bureau");
  EXPECT_THAT(read({page}), testing::Contains("[1] footnote: Kamerstuk 25 van dat jaar."));
}

TEST(Endnotes, UnderTheirHeadingAreFootnotes) {
  PageSetter page(1);
  page.line(50, 100, "De regeling geldt sinds 2012.").size(6).line(196, 96, "1").size(10);
  page.bold().line(50, 200, "Noten").bold(false);
  page.lines(50, 220, {"1. Zie het verslag.", "2. Zie de brief."});
  EXPECT_THAT(read({page}),
              ElementsAre("paragraph: De regeling geldt sinds 2012.[1]", testing::_,
                          "[1] footnote: Zie het verslag.", "[2] footnote: Zie de brief."));
}

}  // namespace
}  // namespace speerpunt
