// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/pair_features.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

TEST(LikelyFeatures, AreThoseOfThePairWhereItIsProbableEnough) {
  const ThesaurusLines thesaurus;
  MeaningMaker maker(thesaurus);
  std::vector<Meaning> meanings;
  for (const char* text :
       {"Werkgevers moeten werknemers vrije toegang tot de bedrijfsarts geven.",
        "Werkgevers dienen hun werknemers vrije toegang te geven tot de bedrijfsarts.",
        "Laat iedereen die werkt zelf naar de bedrijfsarts kunnen gaan.",
        "Een werkgever moet de bedrijfsarts vrij laten in zijn oordeel.",
        "Bouw meer woningen bij stations.", "Huizen horen bij het spoor te worden gebouwd.", ""}) {
    Statement one;
    one.text = text;
    weigh(meanings.emplace_back(maker.of(one)), DocumentUnits());
  }
  std::size_t likely = 0;
  for (const double least : {.05, .2, .35, .6, .9}) {
    for (const Meaning& one : meanings) {
      for (const Meaning& other : meanings) {
        const PairFeatures all = pair_features(one, other);
        const auto found = likely_features(one, other, least);
        ASSERT_EQ(found.has_value(), probability(all) >= least);
        if (!found) continue;
        EXPECT_EQ(*found, all);
        ++likely;
      }
    }
  }
  EXPECT_GT(likely, 20U);
}

// Words that open no label are not tried with those behind them; that must lose none.
TEST(Meaning, HasTheConceptsOfLabelsOfMoreWords) {
  Concept bridge;
  bridge.id = "blauwe-brug";
  bridge.preferred = "Blauwe Brug";
  Concept officer;
  officer.id = "officier";
  officer.preferred = "officier van justitie";
  officer.broader = {"blauwe-brug"};
  const ThesaurusLines thesaurus(std::vector<Concept>{bridge, officer});
  MeaningMaker maker(thesaurus);
  const auto concepts = [&](const char* text) {
    Statement one;
    one.text = text;
    return maker.of(one).concepts.ids.size();
  };
  EXPECT_EQ(concepts("De Blauwe Brug is open."), 1U);
  EXPECT_EQ(concepts("De officier van justitie kijkt mee."), 2U);  // and what is broader
  EXPECT_EQ(concepts("Een blauwe auto met een officier erin."), 0U);
}

}  // namespace
}  // namespace speerpunt
