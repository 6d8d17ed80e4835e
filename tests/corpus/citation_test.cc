// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/citation.hh"

#include <gtest/gtest.h>

#include "corpus/briefing.hh"

namespace speerpunt {
namespace {

Citation quoting(std::string quote) {
  Citation citation;
  citation.document = "ab12";
  citation.quote = std::move(quote);
  return citation;
}

bool stands(const std::string& quote, const std::string& page) {
  const std::vector<std::string> pages = {page};
  return verify(quoting(quote), pages);
}

TEST(Citation, IsVerifiedAcrossLineEndsAndHyphens) {
  EXPECT_TRUE(stands("toezicht op bedrijfsartsen", "Het toezicht op be-\ndrijfsartsen is"));
  EXPECT_TRUE(stands("fiscaal financiën", "een \uFB01scaal \uFB01nan\u00ADcie\u0308n"));
}

TEST(Citation, FailsOnAChangedWord) {
  EXPECT_FALSE(stands("de arts moet dit melden", "de arts kan dit melden"));
  EXPECT_FALSE(stands("De minister moet het toezicht bij de inspectie leggen, vinden de artsen.",
                      "De minister kan het toezicht bij de inspectie leggen, vinden de artsen."));
}

TEST(Citation, FailsOnAChangedDigitOrPunctuation) {
  EXPECT_FALSE(stands("binnen 24 uur.", "binnen 48 uur."));
  EXPECT_FALSE(stands("nee, dat mag", "nee dat mag"));
}

TEST(Citation, MayBeInterruptedByAFootnote) {
  EXPECT_TRUE(stands("De inspectie ziet toe op het handelen van alle bedrijfsartsen.",
                     "De inspectie ziet toe op het\n1 Zie de bijlage.\nhandelen van alle "
                     "bedrijfsartsen."));
}

TEST(Citation, IsNotPiecedTogetherFromScraps) {
  EXPECT_FALSE(
      stands("De arts moet nu iets doen.", "De arts is er. Hij moet nu weg. Wij iets doen."));
}

TEST(Citation, OverAPageBorderEachPartStandsOnItsOwnPage) {
  Citation citation = quoting("feiten: de diagnose en de gang van zaken");
  citation.page_end = {2};
  citation.page_starts = {{14}};
  const std::vector<std::string> right = {"wil feiten: de dia-\n1/2",
                                          "Kop\ngnose en de gang van "
                                          "zaken."};
  const std::vector<std::string> swapped = {right[1], right[0]};
  EXPECT_TRUE(verify(citation, right));
  EXPECT_FALSE(verify(citation, swapped));
  EXPECT_FALSE(verify(citation, std::span(right).first(1)));
}

TEST(Citation, AnEmptyQuoteIsNeverFound) {
  EXPECT_FALSE(stands("", "tekst"));
  EXPECT_FALSE(stands(" - ", "tekst"));
}

TEST(Finding, CannotBeMadeWithoutACitation) {
  EXPECT_THROW(Finding(Citation{}, {}), Error);
  EXPECT_THROW(Finding(quoting(""), {}), Error);
  EXPECT_NO_THROW(Finding(quoting("een zin"), {}));
}

}  // namespace
}  // namespace speerpunt
