// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text/garbage.hh"

#include <string>

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

constexpr std::string_view kDutch =
    "De bedrijfsarts bespreekt met de werknemer welk werk nog mogelijk is. Daarna schrijft hij een "
    "advies, dat ook de werkgever ontvangt. Wie het er niet mee eens is, vraagt een tweede "
    "oordeel.";

// Every letter as another letter, as with a map to Unicode that belongs to another font.
std::string moved(std::string_view text, int by) {
  std::string result;
  for (const char c : text) {
    const bool small = c >= 'a' && c <= 'z', capital = c >= 'A' && c <= 'Z';
    const char first = small ? 'a' : 'A';
    result += small || capital ? static_cast<char>(first + (c - first + by) % 26) : c;
  }
  return result;
}

TEST(GarbageText, IsNotDutchOrEnglishOrGermanText) {
  EXPECT_FALSE(is_garbage_text(kDutch));
  EXPECT_FALSE(is_garbage_text(
      "The occupational physician discusses with the employee which work can still be done, and "
      "writes a recommendation that is also sent to the employer within two weeks."));
  EXPECT_FALSE(is_garbage_text(
      "Der Betriebsarzt bespricht mit dem Beschäftigten, welche Tätigkeiten noch möglich sind, und "
      "schreibt anschließend eine Empfehlung, die auch der Arbeitgeber erhält."));
}

TEST(GarbageText, IsTextInWhichLettersStandForOtherLetters) {
  for (const int by : {3, 7, 13, 22}) EXPECT_TRUE(is_garbage_text(moved(kDutch, by))) << by;
}

TEST(GarbageText, IsTextOfSymbols) {
  EXPECT_TRUE(is_garbage_text("#$% &'()* +,-/ 0:;<= >?@[] ^{|}~ !\"#$% &'()*+ ,-/:; <=>?@ []^{|}"));
  std::string private_use;
  for (int i = 0; i < 30; ++i) private_use += "\uf0b7\uf06e ";
  EXPECT_TRUE(is_garbage_text(private_use));
  EXPECT_TRUE(is_garbage_text("\x03\x0f\x12\x1c \ufffd\ufffd\ufffd\ufffd \x11\x13 \ufffd\ufffd"));
}

TEST(GarbageText, IsNotATableOfNumbersOrAbbreviations) {
  EXPECT_FALSE(
      is_garbage_text("2019 1.250 13,4% 2020 1.310 14,1% 2021 1.402 15,0% 2022 1.511 16%"));
  EXPECT_FALSE(is_garbage_text(
      "KNMG LHV NVAB NVVG FMS BIG VWS SZW UWV IGJ NZa KAMG LAD VvOCM NHG CBO RGS CGS NIP NVZ ZN"));
}

TEST(GarbageText, IsNotAContentsPageWithRowsOfDots) {
  std::string contents;
  for (int page = 3; page < 12; ++page) {
    contents += "Hoofdstuk " + std::string(60, '.') + " " + std::to_string(page) + "\n";
  }
  EXPECT_FALSE(is_garbage_text(contents));
}

TEST(GarbageText, IsNotAShortTextOrAListWithSymbolsForBullets) {
  EXPECT_FALSE(is_garbage_text(""));
  EXPECT_FALSE(is_garbage_text("xq zrt"));
  EXPECT_FALSE(is_garbage_text("\uf0b7 Toezicht\n\uf0b7 Opleiding\n\uf0b7 Onderzoek\n\uf0b7 Zorg"));
}

TEST(GarbageText, IsNotTextInAnotherScript) {
  EXPECT_FALSE(is_garbage_text(
      "Η γιατρός συζητά με τον εργαζόμενο ποια εργασία μπορεί ακόμη να γίνει, 世界卫生组织"));
}

}  // namespace
}  // namespace speerpunt
