// SPDX-License-Identifier: GPL-3.0-or-later

// The files of corpus/data/thesaurus keep the rules of its README.md.
#include "corpus/thesaurus.hh"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "corpus/thesaurus_check.hh"
#include "corpus/turtle.hh"

namespace speerpunt {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

using Concepts = std::map<std::string, Concept>;

const Concepts& concepts() {
  static const Concepts loaded = [] {
    Concepts by_id;
    for (const auto& entry : load_thesaurus()) by_id.emplace(entry.id, entry);
    return by_id;
  }();
  return loaded;
}

std::set<std::string> labels_of(const Concept& entry) {
  std::set<std::string> labels{dutch::fold(entry.preferred)};
  for (const auto& label : entry.alternative) labels.insert(dutch::fold(label));
  return labels;
}

bool joins(const std::string& one, const std::string& other) {
  return std::any_of(concepts().begin(), concepts().end(), [&](const auto& entry) {
    const auto labels = labels_of(entry.second);
    return labels.contains(dutch::fold(one)) && labels.contains(dutch::fold(other));
  });
}

TEST(Thesaurus, KeepsItsRules) {
  for (const Problem& problem : check_thesaurus(load_thesaurus()))
    ADD_FAILURE() << problem.source << ": " << problem.message << " (" << problem.hint << ")";
}

TEST(Thesaurus, CoversTheWordsOfCarePolicy) {
  EXPECT_GE(concepts().size(), 1200U);
}

TEST(Thesaurus, JoinsAbbreviationsOldNamesAndLayWords) {
  EXPECT_TRUE(joins("Wkkgz", "Wet kwaliteit, klachten en geschillen zorg"));
  EXPECT_TRUE(joins("IGJ", "Inspectie Gezondheidszorg en Jeugd"));
  EXPECT_TRUE(joins("zzp'er", "zelfstandige zonder personeel"));
  EXPECT_TRUE(joins("dokter", "medicus"));
  EXPECT_TRUE(joins("disfunctioneren", "slecht functioneren"));
  EXPECT_TRUE(joins("tuchtrechter", "tuchtcollege"));
}

TEST(Thesaurus, KeepsWordsApartThatOnlyResembleEachOther) {
  EXPECT_FALSE(joins("incident", "calamiteit"));
  EXPECT_FALSE(joins("bedrijfsarts", "verzekeringsarts"));
  EXPECT_FALSE(joins("aios", "anios"));
  EXPECT_FALSE(joins("richtlijn", "handreiking"));
}

std::vector<Concept> read(const std::string& lines) {
  return thesaurus_from_json("{\"@context\":{},\n\"@graph\":[\n" + lines + "\n]}\n", "own.jsonld");
}

std::vector<std::string> codes(const std::string& lines) {
  std::vector<std::string> found;
  for (const Problem& problem : check_thesaurus(read(lines))) found.push_back(problem.code);
  return found;
}

std::string refusal(const std::string& lines) {
  try {
    read(lines);
  } catch (const Error& error) {
    return error.where() + " " + error.what();
  }
  return {};
}

TEST(ThesaurusFile, SaysOnWhichLineWhatIsWrong) {
  EXPECT_THAT(refusal(R"({"@id":"a","prefLabel":"a"},
{"@id":"b","altlabel":["b"]})"),
              AllOf(StartsWith("own.jsonld:4 "), HasSubstr("altlabel")));
  EXPECT_THAT(refusal(R"({"@id":"a","prefLabel":"a"}
{"@id":"b"})"),
              StartsWith("own.jsonld:4 "));
  EXPECT_THAT(refusal(R"({"@id":"a","valid":"2015"})"), StartsWith("own.jsonld:3 "));
  EXPECT_THAT(refusal(R"({"@id":"a","valid":"2015-02-30/.."})"), HasSubstr("2015-02-30"));
  EXPECT_THAT(refusal(R"({"prefLabel":"a"})"), HasSubstr("@id"));
}

TEST(ThesaurusFile, ReadsBackWhatWasWritten) {
  const std::vector<Concept> all = load_thesaurus();
  const auto unplaced = [](std::vector<Concept> concepts) {
    for (Concept& entry : concepts) entry.where.clear();
    return concepts;
  };
  EXPECT_EQ(unplaced(thesaurus_from_json(to_json(all), "x")), unplaced(all));
  EXPECT_EQ(unplaced(thesaurus_from_turtle(to_turtle(all), "x")), unplaced(all));
}

TEST(ThesaurusFile, TakesTurtleOfOthers) {
  const std::vector<Concept> read = thesaurus_from_turtle(R"(
@prefix s: <http://www.w3.org/2004/02/skos/core#> .
@base <https://data.example/begrip/> .
<Zorg_1> a s:Concept ; s:prefLabel "zorg"@nl, "care"@en ; s:narrower <Thuiszorg> .
<Thuiszorg> a s:Concept ; s:prefLabel "home care"@en .
)",
                                                          "x.ttl");
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0].id, "zorg-1");
  EXPECT_EQ(read[0].preferred, "zorg");
  EXPECT_EQ(read[1].preferred, "home care");
  EXPECT_THAT(read[1].broader, ElementsAre("zorg-1"));
}

TEST(ThesaurusFile, RefusesTurtleThatIsBrokenOrBottomless) {
  for (const std::string& turtle :
       {std::string("<a> <b> \"c\n"), std::string(1'000'000, '['), std::string("<a> <b> c:d .")})
    EXPECT_THROW(thesaurus_from_turtle(turtle, "x.ttl"), Error) << turtle.substr(0, 20);
}

TEST(ThesaurusCheck, FindsWhatBreaksARule) {
  EXPECT_THAT(codes(R"({"@id":"a","prefLabel":"een","broader":["b"]},
{"@id":"b","prefLabel":"twee","broader":["c"]},
{"@id":"c","prefLabel":"drie","broader":["a"]})"),
              ElementsAre("thesaurus-cycle"));
  EXPECT_THAT(codes(R"({"@id":"a","prefLabel":"een","replaces":["b"]},
{"@id":"b","prefLabel":"twee","replaces":["a"]})"),
              ElementsAre("thesaurus-cycle"));
  EXPECT_THAT(codes(R"({"@id":"a","prefLabel":"een","related":["b"]})"),
              ElementsAre("thesaurus-unknown"));
  EXPECT_THAT(codes(R"({"@id":"a","prefLabel":"een","altLabel":["Eén"]})"),
              ElementsAre("thesaurus-label"));
  EXPECT_THAT(codes(R"({"@id":"a","prefLabel":"een","altLabel":[""]})"),
              ElementsAre("thesaurus-label"));
  EXPECT_THAT(codes(R"({"@id":"A b","prefLabel":"een"})"), ElementsAre("thesaurus-id"));
  EXPECT_THAT(codes(R"({"@id":"a","prefLabel":"een"},{"@id":"a","prefLabel":"twee"})"),
              ElementsAre("thesaurus-id"));
}

TEST(ThesaurusCheck, WantsANoteThatNamesALabelOfTwoConcepts) {
  EXPECT_THAT(codes(R"({"@id":"a","prefLabel":"een","altLabel":["AVG"],"scopeNote":"AVG: dit"},
{"@id":"b","prefLabel":"twee","altLabel":["avg"],"scopeNote":"avg is hier dat"})"),
              IsEmpty());
  EXPECT_THAT(codes(R"({"@id":"a","prefLabel":"een","altLabel":["AVG"],"scopeNote":"AVG: dit"},
{"@id":"b","prefLabel":"twee","altLabel":["avg"]})"),
              ElementsAre("thesaurus-ambiguous"));
}

TEST(ThesaurusCheck, WantsDatesThatFollowEachOther) {
  EXPECT_THAT(codes(R"({"@id":"a","prefLabel":"een","valid":"2017-10-01/..","replaces":["b"]},
{"@id":"b","prefLabel":"twee","valid":"2001/2017"})"),
              IsEmpty());
  EXPECT_THAT(codes(R"({"@id":"a","prefLabel":"een","valid":"2017-10-01/..","replaces":["b"]},
{"@id":"b","prefLabel":"twee","valid":"../2019"})"),
              ElementsAre("thesaurus-dates"));
  EXPECT_THAT(codes(R"({"@id":"a","prefLabel":"een","valid":"2019/2017"})"),
              ElementsAre("thesaurus-dates"));
}

TEST(ThesaurusOfAUser, AddsToWhatIsThereAndTakesLabelsAway) {
  const std::vector<Concept> all =
      merged(read(R"({"@id":"a","prefLabel":"een","altLabel":["1","uno"]})"),
             read(R"({"@id":"a","altLabel":["eentje"],"notLabel":["UNO"]},
{"@id":"b","prefLabel":"twee"})"));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].preferred, "een");
  EXPECT_THAT(all[0].alternative, ElementsAre("1", "eentje"));
  EXPECT_EQ(all[1].preferred, "twee");
}

}  // namespace
}  // namespace speerpunt
