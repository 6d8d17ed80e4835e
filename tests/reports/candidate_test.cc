// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/candidate.hh"

#include <gtest/gtest.h>

#include "tests/reports/passage_example.hh"

namespace speerpunt {
namespace {

std::string quote(const AnalysedPassage& passage, std::size_t sentence, std::size_t limit = 700) {
  return cite(widen(passage, sentence, limit)).quote;
}

TEST(Candidate, ASentenceThatStandsAloneStaysAlone) {
  const auto passage = passage_of({{BlockKind::kParagraph,
                                    "Wij pleiten voor een arbeidsarts. Zorg kost geld. Wij "
                                    "vragen de minister om een proef."}});
  EXPECT_EQ(quote(passage, 0), "Wij pleiten voor een arbeidsarts.");
}

TEST(Candidate, TakesTheSentenceItPointsBackTo) {
  const auto passage =
      passage_of({{BlockKind::kParagraph,
                   "Wij pleiten voor een arbeidsarts. Deze functie zou in de eerste lijn komen."}});
  EXPECT_EQ(quote(passage, 1),
            "Wij pleiten voor een arbeidsarts. Deze functie zou in de eerste lijn komen.");
}

TEST(Candidate, TakesTheSentenceThatNamedWhatItMeans) {
  const auto passage = passage_of(
      {{BlockKind::kParagraph,
        "Bedrijven willen gegevens. De Kamer moet waken voor deze grote bedrijven. Wij vragen "
        "deze minister om een wet die deze wet vervangt."}});
  EXPECT_EQ(quote(passage, 1),
            "Bedrijven willen gegevens. De Kamer moet waken voor deze grote bedrijven.");
  EXPECT_EQ(quote(passage, 2), "Wij vragen deze minister om een wet die deze wet vervangt.");
}

TEST(Candidate, AnArticlePointsToNothingBefore) {
  const auto passage = passage_of({{BlockKind::kParagraph,
                                    "Wij pleiten voor een arbeidsarts. Het gebruik van een app "
                                    "moet vrij zijn. Het zou goed zijn om dat te regelen. Het kost "
                                    "te veel."}});
  EXPECT_EQ(quote(passage, 1), "Het gebruik van een app moet vrij zijn.");
  EXPECT_EQ(quote(passage, 2), "Het zou goed zijn om dat te regelen.");
  EXPECT_EQ(quote(passage, 3), "Het zou goed zijn om dat te regelen. Het kost te veel.");
}

TEST(Candidate, TakesTheLimitThatFollows) {
  const auto passage =
      passage_of({{BlockKind::kParagraph,
                   "Patiënten kunnen terecht bij een arbeidsarts. Alleen werkenden zonder "
                   "bedrijfsarts hebben geen verwijzing nodig. De kosten zijn bekend."}});
  EXPECT_EQ(quote(passage, 0),
            "Patiënten kunnen terecht bij een arbeidsarts. Alleen werkenden zonder bedrijfsarts "
            "hebben geen verwijzing nodig.");
}

TEST(Candidate, TakesWhatSaysMoreOfTheSameThing) {
  const auto passage =
      passage_of({{BlockKind::kParagraph,
                   "Wij pleiten voor een arbeidsarts. Iedereen kan naar deze arbeidsarts toe."}});
  EXPECT_EQ(quote(passage, 0), passage.passage.text);
}

TEST(Candidate, DoesNotLeaveItsBlockOrPassItsLimit) {
  const auto passage = passage_of({{BlockKind::kParagraph, "Wij pleiten voor een arbeidsarts."},
                                   {BlockKind::kParagraph, "Dit is een andere alinea."}});
  EXPECT_EQ(quote(passage, 1), "Dit is een andere alinea.");
  const auto one = passage_of({{BlockKind::kParagraph, "Een zin die lang is. Dit ook."}});
  EXPECT_EQ(quote(one, 1, 20), "Dit ook.");
}

TEST(Candidate, LeavesTheNumberOfAListItemOut) {
  const auto numbered = passage_of({{BlockKind::kListItem, "4. Wij vragen om een wet."}});
  EXPECT_EQ(quote(numbered, 0), "Wij vragen om een wet.");
  const auto year = passage_of({{BlockKind::kParagraph, "2017 was een goed jaar."}});
  EXPECT_EQ(quote(year, 0), "2017 was een goed jaar.");
}

TEST(Candidate, AListItemKnowsItsLeadIn) {
  const auto passage = passage_of({{BlockKind::kParagraph, "Wij vragen de minister:"},
                                   {BlockKind::kListItem, "geld voor proeven"},
                                   {BlockKind::kListItem, "een wet"},
                                   {BlockKind::kParagraph, "Dat is alles."}});
  EXPECT_EQ(lead_in(passage.passage, 2), std::optional<std::size_t>(0));
  EXPECT_EQ(lead_in(passage.passage, 3), std::nullopt);
}

TEST(Candidate, OverlapComparesMeaningNotForm) {
  EXPECT_GT(overlap(meaning_stems("toezicht op de bedrijfsarts"),
                    meaning_stems("het toezicht op bedrijfsartsen")),
            0.9);
  EXPECT_EQ(overlap(meaning_stems("toezicht"), meaning_stems("opleiding")), 0);
  EXPECT_EQ(overlap({}, {}), 0);
}

}  // namespace
}  // namespace speerpunt
