// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/synonyms.hh"

#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/parse.hh"
#include "query/stop_words.hh"
#include "query/synonym_weights.hh"

namespace speerpunt {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

Concept with_dates(Concept entry, const std::string& from, const std::string& until) {
  entry.valid_from = parse_iso_date(from, "thesaurus");
  entry.valid_until = parse_iso_date(until, "thesaurus");
  return entry;
}

std::vector<Concept> small_thesaurus() {
  Concept igj{"igj", "Inspectie Gezondheidszorg en Jeugd", {"IGJ"}};
  igj.replaces = {"igz"};
  Concept nurse{"verpleegkundige", "verpleegkundige"};
  nurse.broader = {"zorgverlener"};
  return {with_dates(igj, "2017-10-01", ""),
          {"igz", "Inspectie voor de Gezondheidszorg", {"IGZ"}},
          {"zorgverlener", "zorgverlener", {"hulpverlener"}},
          nurse,
          {"zorginstituut", "Zorginstituut Nederland", {"ZIN"}},
          {"avg", "Algemene verordening gegevensbescherming", {"AVG"}},
          {"avg-arts", "arts voor verstandelijk gehandicapten", {"AVG"}},
          {"tijdig", "tijdig", {"op tijd"}},
          {"donorregister", "donorregistratie", {"ADR"}},
          {"plaatsing", "begeleid werken", {"IPS"}},
          {"toezichthouder", "privacytoezicht", {"AP"}}};
}

std::vector<SynonymUse> uses(const std::string& query) {
  return Synonyms(small_thesaurus()).expand(parse_query(query).expression).uses;
}

std::vector<std::string> found(const std::string& query) {
  std::vector<std::string> texts;
  for (const SynonymUse& use : uses(query)) {
    std::string text;
    for (const std::string& word : use.words) text += (text.empty() ? "" : " ") + word;
    texts.push_back(text);
  }
  return texts;
}

// The greatest weight of a synonym.
double weight(const std::string& query) {
  const Expression expanded =
      Synonyms(small_thesaurus()).expand(parse_query(query).expression).expression;
  double greatest = 0;
  for (std::size_t at = 1; at < expanded.children.size(); ++at)
    greatest = std::max(greatest, expanded.children[at].weight);
  return greatest;
}

TEST(Synonyms, FindOldNamesByNewOnesAndTheReverse) {
  EXPECT_THAT(found("igz"), Contains("igj"));
  EXPECT_THAT(found("IGJ"), Contains("inspectie voor de gezondheidszorg"));
  EXPECT_EQ(uses("igz").back().note, "IGZ is op 1 oktober 2017 opgevolgd door IGJ");
  EXPECT_EQ(uses("igz").back().relation, "newer");
}

TEST(Synonyms, FindTheNarrowerForLessAndNotTheBroader) {
  EXPECT_THAT(found("zorgverleners"), UnorderedElementsAre("hulpverlener", "verpleegkundige"));
  EXPECT_THAT(found("verpleegkundige"), IsEmpty());
}

TEST(Synonyms, FindTheBroaderInPlaceOfAWordThatNoPassageHas) {
  const Synonyms synonyms(small_thesaurus());
  const Expression asked = parse_query("verpleegkundige").expression;
  const Synonyms::Expanded unknown =
      synonyms.expand(asked, 1, [](const std::string& word) { return word != "verpleegkundige"; });
  ASSERT_FALSE(unknown.uses.empty());
  EXPECT_EQ(unknown.uses.front().relation, "broader");
  EXPECT_EQ(unknown.uses.front().note, "verpleegkundige valt onder zorgverlener");
  EXPECT_THAT(synonyms.expand(asked, 1, [](const std::string&) { return true; }).uses, IsEmpty());
}

TEST(Synonyms, HaveLightWordsInLabelsButNotByThemselves) {
  std::vector<Concept> concepts{{"ministerraad", "eerste kring", {"raad"}},
                                {"begin", "eerste", {"begin"}}};
  Expression asked = parse_query("eerste kring").expression;
  weigh_light_words(asked, 0.4);
  const std::vector<SynonymUse> uses = Synonyms(concepts).expand(asked).uses;
  ASSERT_EQ(uses.size(), 1U);
  EXPECT_EQ(uses.front().words.front(), "raad");
}

TEST(Synonyms, TakeNoAbbreviationThatIsACommonWord) {
  EXPECT_THAT(found("zin in het werk"), IsEmpty());
  EXPECT_THAT(found("zorginstituut nederland"), Not(Contains("zin")));
}

TEST(Synonyms, TakeAnAbbreviationAsItIsWritten) {
  const Synonyms::Expanded expanded =
      Synonyms(small_thesaurus()).expand(parse_query("donorregistratie").expression);
  ASSERT_EQ(expanded.uses.size(), 1U);
  EXPECT_TRUE(expanded.uses.front().as_written);
  EXPECT_EQ(expanded.expression.children.back().word, "adr");
  EXPECT_EQ(expanded.expression.children.back().field, Field::kExact);
  EXPECT_THAT(found("IPS"), Contains("begeleid werken"));
  EXPECT_THAT(found("ip"), IsEmpty());
}

TEST(Synonyms, OfferNoAbbreviationOfTwoLettersButKnowIt) {
  EXPECT_THAT(found("privacytoezicht"), IsEmpty());
  EXPECT_THAT(found("AP"), Contains("privacytoezicht"));
}

TEST(Synonyms, CountForLessWhenRarerThanTheWordThatWasAsked) {
  const auto rarity = [](const std::string& word) { return word == "igz" ? 0.3 : 0.6; };
  Expression rarer = Synonyms(small_thesaurus()).expand(parse_query("igz").expression).expression;
  const double before = rarer.children.at(1).weight;
  weigh_synonyms(rarer, rarity);
  EXPECT_DOUBLE_EQ(rarer.children.at(1).weight, before / 2);
  EXPECT_DOUBLE_EQ(rarer.children.front().weight, 1);

  Expression asked = Synonyms(small_thesaurus()).expand(parse_query("avg").expression).expression;
  const Expression as_it_was = asked;
  weigh_synonyms(asked, rarity);
  EXPECT_EQ(asked, as_it_was);
}

TEST(Synonyms, TakeNoLabelForTheOneWordInItThatSaysSomething) {
  EXPECT_THAT(found("tijd"), IsEmpty());
  EXPECT_THAT(found("tijdig"), Contains("op tijd"));
}

TEST(Synonyms, CountALabelOfTwoConceptsForLess) {
  EXPECT_THAT(uses("avg"), testing::SizeIs(2));
  EXPECT_LT(weight("avg"), weight("igj"));
}

TEST(Synonyms, AreLeftOutAtWeightNothing) {
  const Expression asked = parse_query("igz toezicht").expression;
  EXPECT_EQ(Synonyms(small_thesaurus()).expand(asked, 0).expression, asked);
}

}  // namespace
}  // namespace speerpunt
