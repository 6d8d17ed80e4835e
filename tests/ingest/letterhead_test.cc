// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/about/letterhead.hh"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace speerpunt {
namespace {

using ::testing::ElementsAre;

constexpr BlockKind kParagraph = BlockKind::kParagraph;

Block block(BlockKind kind, std::string text, Box box = {}) {
  Block made;
  made.kind = kind;
  made.text = std::move(text);
  made.page = made.page_end = PageNumber{1};
  made.box = box;
  return made;
}

// "meta: text" for each block.
std::vector<std::string> marked(std::vector<Block> blocks, const std::string& media = "pdf") {
  Document document;
  document.media = media;
  document.blocks = std::move(blocks);
  mark_letterhead(document);
  std::vector<std::string> shown;
  for (const Block& made : document.blocks)
    shown.push_back(std::string(name_of(made.kind)) + ": " + made.text);
  return shown;
}

TEST(Letterhead, OfAPrintedMailIsMetaAndItsSubjectTheTitle) {
  EXPECT_THAT(marked({block(kParagraph, "Van: Bureau", {60, 60, 150, 70}),
                      block(kParagraph, "Verzonden: maandag 4 mei 2020 10:02", {60, 75, 250, 85}),
                      block(kParagraph, "Aan: leden", {60, 90, 120, 100}),
                      block(kParagraph, "De uitkomsten van het overleg over", {140, 104, 500, 113}),
                      block(BlockKind::kHeading, "Onderwerp:", {60, 110, 120, 119}),
                      block(kParagraph, "toezicht en opleiding", {140, 115, 300, 124}),
                      block(kParagraph, "Beste leden, hierbij de uitkomsten.", {60, 150, 500, 160}),
                      block(BlockKind::kTitle, "Vervolg", {60, 170, 120, 180}),
                      block(kParagraph, "Met vriendelijke groet,", {60, 200, 160, 210}),
                      block(kParagraph, "J. Voorbeeld, arts", {60, 220, 160, 230})}),
              ElementsAre("meta: Van: Bureau", "meta: Verzonden: maandag 4 mei 2020 10:02",
                          "meta: Aan: leden", "meta: Onderwerp:",
                          "title: De uitkomsten van het overleg over toezicht en opleiding",
                          "paragraph: Beste leden, hierbij de uitkomsten.", "heading: Vervolg",
                          "meta: Met vriendelijke groet,", "meta: J. Voorbeeld, arts"));
}

TEST(Letterhead, OfALetterIsMetaUpToTheSalutation) {
  EXPECT_THAT(
      marked({block(BlockKind::kTitle, "Vereniging Voorbeeld"),
              block(kParagraph, "Aan de minister"), block(kParagraph, "Ons kenmerk VV/2019/12"),
              block(kParagraph, "Betreft: Toezicht"), block(kParagraph, "Geachte minister,"),
              block(kParagraph, "Wij vragen u om toezicht."), block(kParagraph, "Hoogachtend,"),
              block(kParagraph, "A. Arts")}),
      ElementsAre("meta: Vereniging Voorbeeld", "meta: Aan de minister",
                  "meta: Ons kenmerk VV/2019/12", "meta: Betreft: Toezicht",
                  "paragraph: Geachte minister,", "paragraph: Wij vragen u om toezicht.",
                  "meta: Hoogachtend,", "meta: A. Arts"));
}

TEST(Letterhead, TakesTheReferenceColumnBesideTheLetterIn) {
  const std::string text(120, 'x');
  Block date = block(BlockKind::kFootnote, "februari 2017", {440, 220, 500, 228});
  date.mark = "8";
  Block later = block(kParagraph, "Ons kenmerk VV-12", {60, 30, 160, 38});
  later.page = later.page_end = PageNumber{2};
  Block rest = block(kParagraph, text, {60, 60, 420, 90});
  rest.page = rest.page_end = PageNumber{2};
  EXPECT_THAT(
      marked({block(kParagraph, "Betreft", {60, 180, 90, 190}),
              block(BlockKind::kHeading, "Toezicht op de bedrijfsarts", {60, 195, 300, 210}),
              block(kParagraph, "Geachte voorzitter,", {60, 220, 150, 230}),
              block(kParagraph, text, {60, 240, 420, 300}),
              block(BlockKind::kHeading, "Datum", {440, 210, 480, 218}), date, later, rest}),
      ElementsAre("meta: Betreft", "title: Toezicht op de bedrijfsarts",
                  "paragraph: Geachte voorzitter,", "paragraph: " + text, "meta: Datum",
                  "meta: 8 februari 2017", "furniture: Ons kenmerk VV-12", "paragraph: " + text));
}

TEST(Letterhead, IsNotSeenInTextThatBeginsWithItsWords) {
  EXPECT_THAT(marked({block(BlockKind::kTitle, "Visie"), block(kParagraph, "Datum: 4 mei 2020"),
                      block(kParagraph, "Aan de minister vragen wij toezicht.")}),
              ElementsAre("title: Visie", "paragraph: Datum: 4 mei 2020",
                          "paragraph: Aan de minister vragen wij toezicht."));
}

TEST(Letterhead, TakesABlockOfNothingButAddressesAsMeta) {
  EXPECT_THAT(marked({block(kParagraph, "Bron https://voorbeeld.invalid/a"),
                      block(kParagraph, "Lees meer op https://voorbeeld.invalid/a over toezicht")},
                     "html"),
              ElementsAre("meta: Bron https://voorbeeld.invalid/a",
                          "paragraph: Lees meer op https://voorbeeld.invalid/a over toezicht"));
}

}  // namespace
}  // namespace speerpunt
