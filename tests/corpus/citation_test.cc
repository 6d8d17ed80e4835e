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

TEST(Citation, IsVerifiedAcrossLineEndsAndHyphens) {
  EXPECT_TRUE(verify(quoting("toezicht op bedrijfsartsen"), "Het toezicht op be-\ndrijfsartsen is"));
  EXPECT_TRUE(verify(quoting("fiscaal financiën"), "een \uFB01scaal \uFB01nan\u00ADcie\u0308n"));
}

TEST(Citation, FailsOnAChangedWord) {
  EXPECT_FALSE(verify(quoting("de arts moet dit melden"), "de arts kan dit melden"));
}

TEST(Citation, FailsOnAChangedDigitOrPunctuation) {
  EXPECT_FALSE(verify(quoting("binnen 24 uur."), "binnen 48 uur."));
  EXPECT_FALSE(verify(quoting("nee, dat mag"), "nee dat mag"));
}

TEST(Citation, AnEmptyQuoteIsNeverFound) {
  EXPECT_FALSE(verify(quoting(""), "tekst"));
  EXPECT_FALSE(verify(quoting(" - "), "tekst"));
}

TEST(Finding, CannotBeMadeWithoutACitation) {
  EXPECT_THROW(Finding(Citation{}, {}), Error);
  EXPECT_THROW(Finding(quoting(""), {}), Error);
  EXPECT_NO_THROW(Finding(quoting("een zin"), {}));
}

}  // namespace
}  // namespace speerpunt
