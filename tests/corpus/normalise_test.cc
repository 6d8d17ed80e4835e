// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/normalise.hh"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

using namespace speerpunt::dutch;

TEST(Normalise, FoldsSpacesAndKeepsLineEndsAndTabs) {
  EXPECT_EQ(normalise("  de \u00A0 arts\u2003en  "), "de arts en");
  EXPECT_EQ(normalise("een \r\n twee\rdrie\u2028vier"), "een\ntwee\ndrie\nvier");
  EXPECT_EQ(normalise("cel 1 \t\t cel 3\n"), "cel 1\t\tcel 3");
}

TEST(Normalise, TakesLigaturesApartAndComposesAccents) {
  EXPECT_EQ(normalise("e\uFB03ci\u00EBnt"), "efficiënt");
  EXPECT_EQ(normalise("prakt\u0133k \u0132s"), "praktijk IJs");
  EXPECT_EQ(normalise("ree\u0308le o\u0301o\u0301k"), "reële óók");
}

TEST(Normalise, DropsSoftHyphensZeroWidthAndControlCharacters) {
  EXPECT_EQ(normalise("be\u00ADdrijfs\u200Barts\uFEFF\x01"), "bedrijfsarts");
}

TEST(Normalise, ComposesAcrossADroppedCharacter) {
  EXPECT_EQ(normalise("e\u200B\u0308"), "ë");
}

TEST(Normalise, KeepsQuotesDashesAndCase) {
  EXPECT_EQ(normalise("‘Zorg’ – “Oók”"), "‘Zorg’ – “Oók”");
}

TEST(Normalise, ReplacesInvalidBytes) {
  EXPECT_EQ(normalise("a\xFF\x62"), "a\uFFFDb");
  EXPECT_EQ(normalise("a\xE2\x80"), "a\uFFFD");
  EXPECT_EQ(normalise(""), "");
}

TEST(Fold, MakesOneFormForSearch) {
  EXPECT_EQ(fold("Reële zzp’ers óók"), "reele zzp'ers ook");
  EXPECT_EQ(fold("CAO‑partijen – STRASSE Straße"), "cao-partijen - strasse strasse");
  EXPECT_EQ(fold("ﬁnanciën e\u0301\u0301n Ĳsland"), "financien en ijsland");
}

TEST(Fold, HandlesOtherScripts) {
  EXPECT_EQ(fold("Ἀθῆναι ΔΈΛΤΑ"), "αθηναι δελτα");
}

TEST(Squeeze, ComparesQuotesWithoutSpacesAndHyphens) {
  EXPECT_EQ(squeeze("Medisch-\ninhoudelijke ﬁnanciën"), "Medischinhoudelijkefinanciën");
  EXPECT_EQ(squeeze("be\u00ADdrijfs‐ arts"), "bedrijfsarts");
}

TEST(ValidUtf8, RefusesBrokenOverlongAndSurrogateBytes) {
  EXPECT_TRUE(is_valid_utf8("gewoon één €"));
  EXPECT_FALSE(is_valid_utf8("\xC3"));
  EXPECT_FALSE(is_valid_utf8("\xC0\xAF"));
  EXPECT_FALSE(is_valid_utf8("\xED\xA0\x80"));
}

TEST(ToUtf8, ReadsLegacyEncodings) {
  EXPECT_EQ(to_utf8("re\xEBle zzp\x92"
                    "ers \x80",
                    "windows-1252"),
            "reële zzp’ers €");
  EXPECT_EQ(to_utf8("zzp\x92"
                    "ers",
                    "ISO-8859-1"),
            "zzp’ers");
  EXPECT_EQ(to_utf8("re\xEBle", "no-such-encoding"), "reële");
  EXPECT_EQ(to_utf8("re\xEBle", ""), "reële");
  EXPECT_EQ(to_utf8(std::string_view("a\0b\0", 4), "UTF-16LE"), "ab");
  EXPECT_EQ(to_utf8("a\xFF", "utf-8"), "a\uFFFD");
  EXPECT_EQ(to_utf8(std::string(100'000, '\xEB'), "latin1").size(), 200'000U);
}

// Any bytes: valid output that a second round leaves alone.
TEST(Normalise, IsStableForAnyBytes) {
  std::mt19937 random(7);
  const std::vector<std::string> parts = {
      "a",    "E",      "é",      "\u0308", "\u0301", " ", "\n",     "\r",
      "\t",   "\u00AD", "’",      "´",      "ﬁ",      "ĳ", "\u200B", "\xFF",
      "\xC3", "Ω",      "\u0345", "\u00A0", "-",      "–", "\u1E9E", "I\u0307"};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 6; ++i) text += parts[random() % parts.size()];
    for (const auto& form : {normalise(text), fold(text), squeeze(text)}) {
      EXPECT_TRUE(is_valid_utf8(form)) << text;
    }
    EXPECT_EQ(normalise(normalise(text)), normalise(text)) << text;
    EXPECT_EQ(fold(fold(text)), fold(text)) << text;
    EXPECT_EQ(fold(normalise(text)), fold(text)) << text;
    EXPECT_EQ(squeeze(squeeze(text)), squeeze(text)) << text;
    EXPECT_EQ(squeeze(normalise(text)), squeeze(text)) << text;
  }
}
