// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/index_reader.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

Expression phrase(const std::vector<std::string>& words) {
  std::vector<Expression> children;
  for (const std::string& one : words) children.push_back(word(one, Field::kExact));
  return group(Op::kPhrase, children);
}

Expression near(int window, const std::string& one, const std::string& other) {
  Expression made = phrase({one, other});
  made.op = Op::kNear;
  made.window = window;
  return made;
}

Expression years(int from, int to) {
  Expression made;
  made.op = Op::kYears;
  made.from = from;
  made.to = to;
  return made;
}

TEST(IndexSearch, FindsAWordInAnyForm) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017",
             {"De bedrijfsarts onderzoekt.", "Alle bedrijfsartsen samen.", "Een huisarts."});
  EXPECT_THAT(corpus.texts(word("bedrijfsarts")),
              ElementsAre("De bedrijfsarts onderzoekt.", "Alle bedrijfsartsen samen."));
  EXPECT_THAT(corpus.texts(word("bedrijfsartsen")),
              ElementsAre("Alle bedrijfsartsen samen.", "De bedrijfsarts onderzoekt."));
}

TEST(IndexSearch, FindsAWordWithHyphensInItsOtherSpellings) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017",
             {"Over e-health gesproken.", "Over ehealth gesproken.", "De arbo-arts komt."});
  EXPECT_THAT(corpus.texts(word("ehealth")),
              UnorderedElementsAre("Over ehealth gesproken.", "Over e-health gesproken."));
  EXPECT_THAT(corpus.texts(word("e-health")),
              UnorderedElementsAre("Over ehealth gesproken.", "Over e-health gesproken."));
  EXPECT_THAT(corpus.texts(word("arts")), ElementsAre("De arbo-arts komt."));
}

TEST(IndexSearch, LooksInHeadingsAndTitlesToo) {
  SmallCorpus corpus;
  SmallDocument small;
  small.path = "a.pdf";
  small.title = "Visie op opleiding";
  small.lines = {"# Toezicht", "Onder deze kop.", "# Zorg", "Over toezicht zelf."};
  corpus.add(small);
  EXPECT_THAT(corpus.texts(word("toezicht")),
              ElementsAre("Over toezicht zelf.", "Onder deze kop."));
  EXPECT_THAT(corpus.texts(word("toezicht", Field::kHeading)), ElementsAre("Onder deze kop."));
  EXPECT_THAT(corpus.texts(word("opleidingen", Field::kTitle)),
              UnorderedElementsAre("Onder deze kop.", "Over toezicht zelf."));
}

TEST(IndexSearch, FindsAPhraseOnlyAsItIsWritten) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017",
             {"Zorg zonder verwijzing is mogelijk.", "Verwijzing zonder zorg.",
              "Zorg zonder verwijzingen.", "Zonder zorg. Verwijzing volgt."});
  EXPECT_THAT(corpus.texts(phrase({"zonder", "verwijzing"})),
              ElementsAre("Zorg zonder verwijzing is mogelijk."));
  EXPECT_THAT(corpus.texts(phrase({"verwijzingen"})), ElementsAre("Zorg zonder verwijzingen."));
}

TEST(IndexSearch, FindsAPhraseOfATitleOnceAndNotAcrossItsBorder) {
  SmallCorpus corpus;
  corpus.add({"a.pdf", "2017", {"Voor iedereen.", "En voor later."}, "Goede zorg"});
  EXPECT_THAT(corpus.texts(phrase({"goede", "zorg"})), ElementsAre("Voor iedereen."));
  EXPECT_THAT(corpus.texts(phrase({"iedereen", "goede"})), IsEmpty());
}

TEST(IndexSearch, FindsWordsNearEachOther) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"arts een twee drie patient"});
  EXPECT_THAT(corpus.texts(near(4, "patient", "arts")).size(), 1U);
  EXPECT_THAT(corpus.texts(near(3, "patient", "arts")), IsEmpty());
  EXPECT_THAT(corpus.texts(near(1, "een", "twee")).size(), 1U);
}

TEST(IndexSearch, CombinesWordsByAndOrNot) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"appel", "peer", "appel peer"});
  EXPECT_THAT(corpus.texts(group(Op::kAnd, {word("appel"), word("peer")})),
              ElementsAre("appel peer"));
  EXPECT_THAT(corpus.texts(group(Op::kOr, {word("appel"), word("peer")})).size(), 3U);
  EXPECT_THAT(corpus.texts(group(Op::kAndNot, {word("appel"), word("peer")})),
              ElementsAre("appel"));
  EXPECT_THAT(corpus.texts(group(Op::kAndNot, {Expression{}, word("peer")})), ElementsAre("appel"));
}

TEST(IndexSearch, PrefersPassagesWithMoreOfTheWords) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017",
             {"zeldzaam zeldzaam", "zeldzaam en gewoon tezamen hier", "gewoon", "gewoon brood",
              "heel iets anders", "nog iets"});
  const std::vector<std::string> found =
      corpus.texts(group(Op::kPreferAnd, {word("zeldzaam"), word("gewoon")}));
  EXPECT_EQ(found.size(), 4U);
  EXPECT_EQ(found.front(), "zeldzaam en gewoon tezamen hier");
}

TEST(IndexSearch, PrefersWordsThatStandNearEachOther) {
  SmallCorpus corpus;
  std::string apart = "Het toezicht";
  for (int word = 0; word < 30; ++word) apart += " is er";
  corpus.add("a.pdf", "2017",
             {apart + " op artsen.", "Artsen vallen onder toezicht." + apart.substr(12) + "."});
  const Expression both = group(Op::kPreferAnd, {word("toezicht"), word("artsen")});
  EXPECT_THAT(corpus.texts(both).front(), testing::StartsWith("Artsen vallen"));
  MatchOptions apart_or_not;
  apart_or_not.ranking.proximity = 0;
  const MatchSet even = corpus.reader().search(both, apart_or_not);
  EXPECT_NEAR(even.matches.at(0).score, even.matches.at(1).score, 0.01);
}

TEST(IndexSearch, SaysHowTellingAWordIs) {
  SmallCorpus corpus;
  std::vector<std::string> lines(200, "Over artsen.");
  lines.push_back("Over een psychiater.");
  corpus.add("a.pdf", "2017", lines);
  const IndexReader reader = corpus.reader();
  // That none of 201 passages has a word says a lot, and not everything.
  EXPECT_GT(reader.rarity("vuurtoren"), 0.9);
  EXPECT_LT(reader.rarity("vuurtoren"), 1);
  EXPECT_GT(reader.rarity("psychiaters"), reader.rarity("arts"));
  EXPECT_GT(reader.rarity("arts"), 0);
}

TEST(IndexSearch, CountsASynonymLessThanTheWord) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"de dokter komt", "de arts komt", "de slager komt"});
  Expression synonym = word("dokter");
  synonym.weight = 0.6;
  EXPECT_THAT(corpus.texts(group(Op::kSame, {word("arts"), synonym})),
              ElementsAre("de arts komt", "de dokter komt"));
}

class FilteredSearch : public testing::Test {
 protected:
  FilteredSearch() {
    SmallDocument small;
    small.path = "a.pdf";
    small.date = "2015-03-01";
    small.lines = {"[toezicht,corona/zorg] zorg een", "! zorg twee"};
    first_ = corpus_.add(small);
    small.path = "b.pdf";
    small.date = "2018";
    small.kind = "brief";
    small.publisher = "KNMG";
    small.lines = {"[corona] zorg drie"};
    corpus_.add(small);
    small.path = "c.pdf";
    small.date = "";
    small.lines = {"zorg vier"};
    corpus_.add(small);
  }
  std::vector<std::string> with(const Expression& filter) const {
    return corpus_.texts(group(Op::kAnd, {word("zorg"), filter}));
  }
  SmallCorpus corpus_;
  DocumentId first_;
};

TEST_F(FilteredSearch, KeepsToTheValueOfAField) {
  EXPECT_THAT(with(filter(Field::kTheme, "toezicht")), ElementsAre("zorg een"));
  EXPECT_THAT(with(filter(Field::kTheme, "corona")), UnorderedElementsAre("zorg een", "zorg drie"));
  EXPECT_THAT(with(filter(Field::kTheme, "corona/zorg")), ElementsAre("zorg een"));
  EXPECT_THAT(with(filter(Field::kKind, "Visie")), UnorderedElementsAre("zorg een", "zorg twee"));
  EXPECT_THAT(with(filter(Field::kPublisher, "knmg")),
              UnorderedElementsAre("zorg drie", "zorg vier"));
  EXPECT_THAT(with(filter(Field::kPublisher, "voorbeeldartsen")).size(), 2U);
  EXPECT_THAT(with(filter(Field::kAddressee, "minister van VWS")), ElementsAre("zorg twee"));
  EXPECT_THAT(with(filter(Field::kAddressee, "minister")), ElementsAre("zorg twee"));
  EXPECT_THAT(with(filter(Field::kDocument, first_.substr(0, 8))).size(), 2U);
  EXPECT_THAT(with(filter(Field::kLaw, "bwbr0005290")), IsEmpty());
}

TEST_F(FilteredSearch, KeepsToAnInclusiveRangeOfYears) {
  EXPECT_THAT(with(years(2015, 2018)).size(), 3U);
  EXPECT_THAT(with(years(2016, 9999)), ElementsAre("zorg drie"));
  EXPECT_THAT(with(years(0, 2015)).size(), 2U);
}

TEST_F(FilteredSearch, GivesTheNewestFirstAndUnknownDatesLast) {
  MatchOptions options;
  options.order = MatchOrder::kNewest;
  EXPECT_THAT(corpus_.texts(word("zorg"), options),
              ElementsAre("zorg drie", "zorg een", "zorg twee", "zorg vier"));
}

TEST_F(FilteredSearch, CountsFacetsOverAllMatchesAndNotThePage) {
  MatchOptions options;
  options.count = 1;
  auto facets = corpus_.reader().search(word("zorg"), options).facets;
  EXPECT_THAT(facets["year"],
              ElementsAre(Pair("2015", 2U), Pair("2018", 1U), Pair("onbekend", 1U)));
  EXPECT_THAT(facets["kind"], ElementsAre(Pair("brief", 2U), Pair("visie", 2U)));
  EXPECT_THAT(facets["theme"],
              ElementsAre(Pair("corona", 2U), Pair("corona/zorg", 1U), Pair("toezicht", 1U)));
  options.facet_sample = 2;
  facets = corpus_.reader().search(word("zorg"), options).facets;
  EXPECT_EQ(facets["kind"]["brief"] + facets["kind"]["visie"], 2U);
}

TEST_F(FilteredSearch, PagesThroughTheMatches) {
  MatchOptions options;
  options.order = MatchOrder::kNewest;
  options.first = 2;
  options.count = 1;
  EXPECT_THAT(corpus_.texts(word("zorg"), options), ElementsAre("zorg twee"));
  options.first = 7;
  EXPECT_THAT(corpus_.texts(word("zorg"), options), IsEmpty());
}

TEST_F(FilteredSearch, ScoresTheBestMatchOne) {
  const MatchSet found = corpus_.reader().search(word("zorg"), {});
  EXPECT_EQ(found.total, 4U);
  EXPECT_DOUBLE_EQ(found.matches.front().score, 1);
  for (const Match& match : found.matches) EXPECT_GT(match.score, 0);
  EXPECT_DOUBLE_EQ(corpus_.reader().search(Expression{}, {}).matches.front().score, 1);
}

TEST(IndexSearch, FindsNothingForWhatCannotBeATerm) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"tekst"});
  for (const std::string& text : {std::string(), std::string(5000, 'x'), std::string(3, '\0')}) {
    EXPECT_THAT(corpus.texts(word(text)), IsEmpty());
    EXPECT_THAT(corpus.texts(filter(Field::kTheme, text)), IsEmpty());
    EXPECT_THAT(corpus.texts(phrase({text, "tekst"})), IsEmpty());
  }
  EXPECT_THAT(corpus.texts(group(Op::kAnd, {})), IsEmpty());
  EXPECT_THAT(corpus.texts(group(Op::kAndNot, {})), IsEmpty());
  EXPECT_THAT(corpus.texts(group(Op::kPhrase, {})), IsEmpty());
}

// Equal passages tie; the order in which documents came in must not decide.
TEST(IndexSearch, GivesTheSameListInWhateverOrderTheDocumentsCame) {
  const auto listed = [](bool reversed, bool newest_first) {
    std::vector<int> numbers(40);
    for (std::size_t at = 0; at < numbers.size(); ++at) numbers[at] = static_cast<int>(at);
    if (reversed) std::reverse(numbers.begin(), numbers.end());
    SmallCorpus corpus;
    IndexWriter writer(corpus.workspace());
    for (const int number : numbers) {
      SmallDocument small;
      small.path = "d" + std::to_string(number);
      small.title = "Stuk " + std::to_string(number);
      small.date = std::to_string(2010 + number % 3);
      small.lines = {"gelijke tekst", "andere gelijke tekst over zorg"};
      const Analysis analysis = small_corpus::analysis(small);
      writer.put(analysis, {small.path, analysis.document.id, 1, 1, {}});
    }
    writer.commit();
    MatchOptions options;
    options.count = 25;
    if (newest_first) options.order = MatchOrder::kNewest;
    std::vector<std::pair<std::string, double>> found;
    for (const Match& match :
         corpus.reader()
             .search(group(Op::kPreferAnd, {word("gelijke"), word("zorg")}), options)
             .matches)
      found.emplace_back(match.passage.passage.id, match.score);
    return found;
  };
  EXPECT_EQ(listed(false, false), listed(true, false));
  EXPECT_EQ(listed(false, true), listed(true, true));
}

}  // namespace
}  // namespace speerpunt
