// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/sentences.hh"

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace speerpunt::dutch;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> cut(const std::string& text) {
  std::vector<std::string> result;
  for (const auto& span : sentences(text)) {
    result.push_back(text.substr(span.begin.value, span.size()));
  }
  return result;
}

// For texts that are one sentence.
void expect_whole(const std::string& text) {
  EXPECT_THAT(cut(text), ElementsAre(text));
}

}  // namespace

TEST(Sentences, EndAtFullStopQuestionAndExclamationMarks) {
  EXPECT_THAT(cut(" De arts vraagt. Wie helpt? Niemand!  Dan niet "),
              ElementsAre("De arts vraagt.", "Wie helpt?", "Niemand!", "Dan niet"));
  EXPECT_THAT(cut(""), IsEmpty());
  EXPECT_THAT(cut(" \n "), IsEmpty());
}

TEST(Sentences, RunOverALineEnd) {
  EXPECT_THAT(cut("De bedrijfsarts\nadviseert. De werkgever\nbeslist."),
              ElementsAre("De bedrijfsarts\nadviseert.", "De werkgever\nbeslist."));
}

TEST(Sentences, KeepAnAbbreviationInside) {
  expect_whole("Zij sprak met dr. Jansen en Dr. Pieters.");
  expect_whole("Dit geldt bijv. Utrecht, d.w.z. De Bilt.");
  expect_whole("Zie art. 7 lid 2 en vgl. Asscher, nr. 12, blz. 4.");
  expect_whole("Wij schrijven u i.v.m. Europese regels, o.a. de richtlijn.");
  expect_whole("Dit kost max. 10 euro, incl. btw.");
}

TEST(Sentences, UnderstandYearsBeforeChrist) {
  EXPECT_THAT(cut("Dat was in 330 v. Chr. Bijna niemand weet het."),
              ElementsAre("Dat was in 330 v. Chr.", "Bijna niemand weet het."));
}

TEST(Sentences, EndAfterAnAbbreviationThatCloses) {
  EXPECT_THAT(cut("Artsen, verpleegkundigen etc. De werkgever betaalt."),
              ElementsAre("Artsen, verpleegkundigen etc.", "De werkgever betaalt."));
  EXPECT_THAT(cut("Op 16 september jl. De brief volgt."),
              ElementsAre("Op 16 september jl.", "De brief volgt."));
  expect_whole("Op 16 september jl. schreven wij, op 3 okt. 2019 ook.");
}

TEST(Sentences, TellABodyFromAnAbbreviation) {
  EXPECT_THAT(cut("Zij werkt op de IR. Daar is het druk."),
              ElementsAre("Zij werkt op de IR.", "Daar is het druk."));
}

TEST(Sentences, KeepInitialsInside) {
  expect_whole("Volgens R. Fisher en J.P. De Vries is dat zo.");
  EXPECT_THAT(cut("Slik vitamine C. Het helpt."), ElementsAre("Slik vitamine C.", "Het helpt."));
}

TEST(Sentences, KeepNumbersAndDatesInside) {
  expect_whole("Zie 7.2 en de brief van 30.3.2017 over 1.500 artsen.");
  EXPECT_THAT(cut("Dat was in 2016. De wet volgde."),
              ElementsAre("Dat was in 2016.", "De wet volgde."));
}

TEST(Sentences, KeepAListMarkAtTheStart) {
  expect_whole("1. De arts beslist.");
  expect_whole("2.3. Toezicht");
  expect_whole("a. De patiënt kiest.");
  EXPECT_THAT(cut("IV. De wet. V. De praktijk."), ElementsAre("IV. De wet.", "V. De praktijk."));
}

TEST(Sentences, KeepClosingQuotesAndBrackets) {
  EXPECT_THAT(cut("“Ik ga.” Hij ging. (Zij bleef.) Klaar."),
              ElementsAre("“Ik ga.”", "Hij ging.", "(Zij bleef.)", "Klaar."));
  EXPECT_THAT(cut("Hij zei: ‘Ja.’ ‘Nee’, zei zij."),
              ElementsAre("Hij zei: ‘Ja.’", "‘Nee’, zei zij."));
  EXPECT_THAT(cut(",,Het gaat goed. '' Zij lachte."),
              ElementsAre(",,Het gaat goed. ''", "Zij lachte."));
  EXPECT_THAT(cut("\" Het gaat goed. \" Zij lachte. \" Ja. \""),
              ElementsAre("\" Het gaat goed. \"", "Zij lachte.", "\" Ja. \""));
}

TEST(Sentences, GoOnAfterAQuestionInsideAQuote) {
  expect_whole("“Wat nu?” vroeg de arts.");
  expect_whole("Het actieplan Stop! en dan verder is klaar.");
}

TEST(Sentences, BeginWithACliticBrandOrQuote) {
  EXPECT_THAT(cut("Overdag is het rustig. ’s Avonds niet. 't Is druk."),
              ElementsAre("Overdag is het rustig.", "’s Avonds niet.", "'t Is druk."));
  EXPECT_THAT(cut("Dat kan anders. eHealth helpt. “Zeker.”"),
              ElementsAre("Dat kan anders.", "eHealth helpt.", "“Zeker.”"));
}

TEST(Sentences, UnderstandAnEllipsis) {
  expect_whole("... en zo gaat het ... verder.");
  EXPECT_THAT(cut("Tja… De zorg wacht."), ElementsAre("Tja…", "De zorg wacht."));
  expect_whole("De wet [...] De Boer is duidelijk");
}

TEST(Sentences, EndBeforeAMissingSpaceAndAfterANoteMark) {
  EXPECT_THAT(cut("Dat is goede zorg.De arts blijft."),
              ElementsAre("Dat is goede zorg.", "De arts blijft."));
  EXPECT_THAT(cut("Dat is goede zorg.¹ De arts blijft."),
              ElementsAre("Dat is goede zorg.¹", "De arts blijft."));
  expect_whole("Kijk op www.knmg.nl of mail info@knmg.nl voor meer.");
}

TEST(Sentences, SurviveAnyBytesInLinearTime) {
  std::mt19937 random(5);
  const std::string alphabet = ".?!\"') (aA1 \n-\xE2\x80\x99\xC3";
  for (int round = 0; round < 5'000; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += alphabet[random() % alphabet.size()];
    std::size_t last = 0;
    for (const auto& span : sentences(text)) {
      EXPECT_GE(span.begin.value, last);
      EXPECT_GT(span.end.value, span.begin.value);
      last = span.end.value;
    }
    EXPECT_LE(last, text.size());
  }
  for (const std::string part : {".", ". ", ".\"", "a. ", "A.", ". ''", "- ", ".(", "\xE2"}) {
    std::string text;
    while (text.size() < 2'000'000) text += part;
    const auto start = std::chrono::steady_clock::now();
    sentences(text);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60)) << part;
  }
}
