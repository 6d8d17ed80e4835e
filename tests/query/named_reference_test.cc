// SPDX-License-Identifier: GPL-3.0-or-later
// What is referred to as the value of wet: and of `refs`, of every kind and however it is written.
#include "query/named_reference.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/references.hh"
#include "query/found_references.hh"
#include "query/search.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class NamedReferences : public testing::Test {
 protected:
  NamedReferences() {
    const std::vector<std::string> lines{
        "Zie Kamerstukken II 2016/17, 29 282, nr. 283.",                     // 0
        "Zie Kamerstuk 29282, nr. 290, over hetzelfde.",                     // 1
        "Het wetsvoorstel (34 629) ligt bij de Kamer.",                      // 2
        "De motie-Ellemeet c.s. vraagt om onderzoek.",                       // 3
        "De motie-Ellemeet/Bouali (29 282, nr. 300) is aangenomen.",         // 4
        "Volgens de motie van het lid Bouali (D66) over toezicht kan dat.",  // 5
        "Dat volgt uit Verordening (EU) 2016/679.",                          // 6
        "De AVG geldt ook voor artsen.",                                     // 7
        "Zie Stcrt. 2018, 123.",                                             // 8
        "De Wkkgz geldt.",                                                   // 9
        "Lees de Visie op toezicht door artsen er nog eens op na.",          // 10
        "Het beroepsgeheim geldt voor alle artsen.",                         // 11
    };
    Analysis analysis = small_corpus::analysis({"brief.pdf", "2018", lines, "Een brief"});
    for (AnalysedPassage& one : analysis.passages)
      one.references = find_references(one.passage.text);
    IndexWriter writer(corpus_.workspace());
    writer.put(analysis, {"brief.pdf", analysis.document.id, 100, 1, {}});
    const Analysis vision = small_corpus::analysis(
        {"map/visie.pdf", "2017", {"Over iets anders."}, "Visie op toezicht door artsen"});
    writer.put(vision, {"map/visie.pdf", vision.document.id, 100, 1, {}});
    writer.commit();
  }

  std::vector<int> lines(const std::string& query) const {
    SearchRequest request;
    request.query = query;
    request.unfold = request.ungrouped = true;
    request.count = 30;
    const IndexReader reader = corpus_.reader();
    SearchResult result = search(reader, request);
    std::ranges::move(result.weak, std::back_inserter(result.hits));
    std::vector<int> found;
    for (const Hit& hit : result.hits)
      found.push_back(reader.passage(hit.passage)->passage.ordinal);
    return found;
  }
  SmallCorpus corpus_;
};

TEST_F(NamedReferences, FindADossierWithAllOfItsPapers) {
  for (const char* query : {"wet:29282", "wet:\"29 282\"", "wet:29 282", "wet:\"dossier 29 282\"",
                            "wet:\"Kamerstukdossier 29282\"", "wet:29.282"})
    EXPECT_THAT(lines(query), UnorderedElementsAre(0, 1, 4)) << query;
  for (const char* query : {"wet:34629", "wet:\"34 629\"", "wet:34 629"})
    EXPECT_THAT(lines(query), ElementsAre(2)) << query;
}

TEST_F(NamedReferences, FindOnePaperHoweverItIsWritten) {
  for (const char* query : {"wet:\"29 282, nr. 283\"", "wet:29 282, nr. 283", "wet:29282-283",
                            "wet:kst-29282-283", "wet:\"Kamerstukken II 2016/17, 29 282, nr. 283\"",
                            "wet:Kamerstukken II 2016/17, 29 282, nr. 283",
                            "wet:\"kamerstukken ii 2016/17, 29 282, nr. 283\"",
                            "wet:\"Kst. 29282-283\"", "wet:kst:II:2016-2017:29282:283"})
    EXPECT_THAT(lines(query), ElementsAre(0)) << query;
}

TEST_F(NamedReferences, FindAMotionByThoseWhoMovedIt) {
  for (const char* query : {"wet:motie-Ellemeet", "wet:\"motie Ellemeet\"", "wet:motie Ellemeet",
                            "wet:\"motie ellemeet\"", "wet:\"motie-Ellemeet c.s.\""})
    EXPECT_THAT(lines(query), UnorderedElementsAre(3, 4)) << query;
  EXPECT_THAT(lines("wet:\"motie Bouali\""), UnorderedElementsAre(4, 5));
  for (const char* query : {"wet:\"motie Ellemeet/Bouali\"", "wet:\"motie-Bouali/Ellemeet\"",
                            "wet:\"motie-Ellemeet/Bouali (29 282, nr. 300)\"", "wet:\"29282-300\""})
    EXPECT_THAT(lines(query), ElementsAre(4)) << query;
}

TEST_F(NamedReferences, FindAnActOfTheUnionByNameNumberAndCelex) {
  for (const char* query :
       {"wet:AVG", "wet:avg", "wet:2016/679", "wet:\"Verordening (EU) 2016/679\"",
        "wet:Verordening (EU) 2016/679", "wet:32016R0679", "wet:\"CELEX 32016R0679\"",
        "wet:celex:32016R0679", "wet:\"Algemene verordening gegevensbescherming\""})
    EXPECT_THAT(lines(query), UnorderedElementsAre(6, 7)) << query;
}

TEST_F(NamedReferences, FindAnIssueOfAJournal) {
  for (const char* query :
       {"wet:\"Stcrt. 2018, 123\"", "wet:Stcrt. 2018, 123", "wet:\"Staatscourant 2018, nr. 123\"",
        "wet:stcrt-2018-123", "wet:stcrt:2018:123", "wet:\"Stcrt. 2018/123\""})
    EXPECT_THAT(lines(query), ElementsAre(8)) << query;
}

TEST_F(NamedReferences, FindADocumentOfTheCorpusByItsTitleOrPath) {
  EXPECT_THAT(lines("wet:\"Visie op toezicht door artsen\""), ElementsAre(10));
  EXPECT_THAT(lines("wet:visie.pdf"), ElementsAre(10));
}

TEST_F(NamedReferences, LeaveTheWordsBehindThemToBeSearched) {
  EXPECT_THAT(lines("wet:29 282 onderzoek aangenomen"), testing::Contains(4));
  EXPECT_EQ(length_of_named_reference("29 282, nr. 283 toezicht"), 15U);
  EXPECT_EQ(length_of_named_reference("Wkkgz 2017"), 0U);
  EXPECT_EQ(length_of_named_reference("29 282, nr. 283)"), 15U);
}

TEST_F(NamedReferences, SayWhatIsNotReferredTo) {
  try {
    lines("wet:36000");
    FAIL() << "nothing refers to it";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "law-unknown");
    EXPECT_THAT(error.what(), testing::HasSubstr("36000"));
    EXPECT_THAT(error.hint(), testing::HasSubstr("refs"));
  }
}

TEST_F(NamedReferences, AreListedWithoutLookingAtOtherDocuments) {
  const IndexReader reader = corpus_.reader();
  const Citable citable(reader.documents());
  std::vector<std::string> texts;
  for (const FoundReference& one : references_to(reader, citable, named_reference("29 282")))
    texts.push_back(one.reference.text);
  EXPECT_THAT(texts,
              ElementsAre("Kamerstukken II 2016/17, 29 282, nr. 283", "Kamerstuk 29282, nr. 290",
                          "motie-Ellemeet/Bouali (29 282, nr. 300)"));
  EXPECT_THAT(references_to(reader, citable, named_reference("motie Jansen")), IsEmpty());
}

}  // namespace
}  // namespace speerpunt
