// SPDX-License-Identifier: GPL-3.0-or-later
// References in a question, and the field wet:.
#include "query/asked_references.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/error.hh"
#include "index/references.hh"
#include "query/search.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> ids(std::string_view query) {
  std::vector<std::string> found;
  for (const Reference& one : asked_references(query)) found.push_back(one.id);
  return found;
}

TEST(AskedReferences, AreThoseOfDocumentsAlsoInSmallLetters) {
  EXPECT_THAT(ids("art. 9 lid 3 Arbowet"), ElementsAre("BWBR0010346 art 9 lid 3"));
  EXPECT_THAT(ids("artikel 9, derde lid, Arbeidsomstandighedenwet"),
              ElementsAre("BWBR0010346 art 9 lid 3"));
  EXPECT_THAT(ids("7:448 bw"), ElementsAre("BWBR0005290 art 7:448"));
  EXPECT_THAT(ids("art 11 wkkgz"), ElementsAre("BWBR0037173 art 11"));
  EXPECT_THAT(ids("verordening 2016/679"), ElementsAre("celex:32016R0679"));
  EXPECT_THAT(ids("CELEX:32016R0679"), ElementsAre("celex:32016R0679"));
  EXPECT_THAT(ids("wat staat op het web over bw"), IsEmpty());
}

class ReferenceSearch : public testing::Test {
 protected:
  ReferenceSearch() {
    const std::vector<std::string> lines{
        "Volgens artikel 9, derde lid, van de Arbeidsomstandighedenwet meldt men ziekten.",
        "Volgens artikel 9, eerste lid, van de Arbeidsomstandighedenwet meldt men ongevallen.",
        "De Arbeidsomstandighedenwet geldt voor ieder.",
        "De patiënt geeft toestemming (artikel 7:450 BW).",
        "De werkgever zorgt voor veiligheid (artikel 7:658 BW).",
        "De WGBO geldt ook hier.",
        "Zie Kamerstukken II 2016/17, 29 282, nr. 283.",
        "Het beroepsgeheim geldt voor alle artsen.",
    };
    Analysis analysis = small_corpus::analysis({"wet.pdf", "2018", lines, "Regels"});
    for (AnalysedPassage& one : analysis.passages)
      one.references = find_references(one.passage.text);
    IndexWriter writer(corpus_.workspace());
    writer.put(analysis, {"wet.pdf", analysis.document.id, 100, 1, {}});
    writer.commit();
  }

  std::vector<Hit> hits(const std::string& query) const {
    SearchRequest request;
    request.query = query;
    request.unfold = request.ungrouped = true;
    request.count = 20;
    const IndexReader reader = corpus_.reader();
    SearchResult result = search(reader, request);
    std::ranges::move(result.weak, std::back_inserter(result.hits));
    return std::move(result.hits);
  }
  // By the number of the line, best first.
  std::vector<int> lines(const std::string& query) const {
    const IndexReader reader = corpus_.reader();
    std::vector<int> found;
    for (const Hit& hit : hits(query))
      found.push_back(reader.passage(hit.passage)->passage.ordinal);
    return found;
  }
  SmallCorpus corpus_;
};

TEST_F(ReferenceSearch, FindsTheParagraphBeforeTheArticleBeforeTheLaw) {
  const std::vector<int> found = lines("art. 9 lid 3 Arbowet");
  ASSERT_GE(found.size(), 3U);
  EXPECT_THAT(std::vector<int>(found.begin(), found.begin() + 3), ElementsAre(0, 1, 2));
  const std::vector<Hit> shown = hits("art. 9 lid 3 Arbowet");
  EXPECT_THAT(shown[0].why, Contains(Field(&Why::by, "reference")));
  EXPECT_THAT(shown[0].missing, IsEmpty());
  EXPECT_THAT(shown[1].why, Contains(Field(&Why::by, "article")));
  EXPECT_THAT(shown[2].why, Contains(Field(&Why::by, "law")));
  EXPECT_GT(shown[0].confidence, shown[1].confidence);
  EXPECT_GT(shown[1].confidence, shown[2].confidence);
}

TEST_F(ReferenceSearch, FindsAPaperHoweverItIsWritten) {
  for (const char* query : {"Kst. 29282-283", "kamerstuk 29 282, nr. 283",
                            "Kamerstukken II 2016/17, 29 282, nr. 283"}) {
    ASSERT_FALSE(hits(query).empty()) << query;
    EXPECT_EQ(lines(query).front(), 6) << query;
  }
}

TEST_F(ReferenceSearch, TakesALawInRunningWordsForNoFilter) {
  EXPECT_THAT(lines("Arbowet beroepsgeheim"), Contains(7));
}

TEST_F(ReferenceSearch, TakesAPartOfALawForThatPart) {
  EXPECT_THAT(lines("wet:WGBO"), UnorderedElementsAre(3, 5));
  EXPECT_THAT(lines("wet:\"titel 7.10 BW\""), UnorderedElementsAre(4));
  EXPECT_THAT(lines("wet:BWBR0005290"), UnorderedElementsAre(3, 4, 5));
}

TEST_F(ReferenceSearch, LeavesOutExactlyWhatAFieldFinds) {
  for (const char* query : {"-wet:WGBO", "zonder wet:WGBO", "NIET wet:WGBO"})
    EXPECT_THAT(lines(query), UnorderedElementsAre(0, 1, 2, 4, 6, 7)) << query;
  EXPECT_THAT(lines("geldt -wet:WGBO"), UnorderedElementsAre(2, 7));
}

TEST_F(ReferenceSearch, TakesAnArticleAsTheValueOfTheField) {
  for (const char* query :
       {"wet:\"Arbowet 9\"", "wet:\"artikel 9 Arbowet\"", "wet:\"arbowet art. 9\""})
    EXPECT_THAT(lines(query), UnorderedElementsAre(0, 1)) << query;
  EXPECT_THAT(lines("wet:\"Arbowet 9 lid 3\""), UnorderedElementsAre(0));
  for (const char* query : {"wet:\"7:450 BW\"", "wet:\"7:450 bw\"", "wet:\"art. 7:450 BW\""})
    EXPECT_THAT(lines(query), UnorderedElementsAre(3)) << query;
}

}  // namespace
}  // namespace speerpunt
