// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept between searches, and what is weighed beyond the words themselves.
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "index/store/file_checks.hh"
#include "index/store/known_documents.hh"
#include "index/store/passage_columns.hh"
#include "index/store/scoring.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;
using testing::ElementsAre;
using testing::SizeIs;

PartedDatabase database_of(const SmallCorpus& corpus) {
  return PartedDatabase(Xapian::Database(corpus.workspace().index().string()));
}

Expression question(const std::string& one, const std::string& other) {
  return group(Op::kPreferAnd, {word(one), word(other)});
}

TEST(Matching, PrefersAPassageWhoseNeighbourHasTheOtherWord) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2020", {"Alleen toezicht hier.", "Dit gaat nergens over."});
  corpus.add("b.pdf", "2010", {"Alleen toezicht dáár.", "Dit gaat over privacy."});
  corpus.add("c.pdf", "2009", {"Geheel iets anders.", "Nog iets anders.", "En nog wat."});
  MatchOptions options;
  options.count = 1;
  EXPECT_THAT(corpus.texts(word("toezicht"), options), ElementsAre("Alleen toezicht hier."));
  EXPECT_THAT(
      corpus.texts(group(Op::kAnd, {question("toezicht", "privacy"), word("alleen")}), options),
      ElementsAre("Alleen toezicht dáár."));
}

TEST(Matching, TakesNoNeighbourFromAnotherDocument) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2010", {"Alleen toezicht dáár."});
  corpus.add("b.pdf", "2020", {"Dit gaat over privacy."});
  corpus.add("c.pdf", "2020", {"Iets anders.", "Alleen toezicht hier.", "Weer wat anders."});
  MatchOptions options;
  options.count = 1;
  EXPECT_THAT(
      corpus.texts(group(Op::kAnd, {question("toezicht", "privacy"), word("alleen")}), options),
      ElementsAre("Alleen toezicht hier."));
}

TEST(Matching, CountsEveryMatchHoweverFewAreAskedFor) {
  SmallCorpus corpus;
  std::vector<std::string> lines;
  for (int i = 0; i < 2500; ++i) lines.push_back("Regel " + std::to_string(i));
  corpus.add("a.pdf", "2020", lines);
  MatchOptions options;
  options.count = 1;
  options.facet_sample = 1;
  EXPECT_EQ(corpus.reader().search(word("regel"), options).total, 2500U);
}

TEST(Scoring, GivesWhatItGaveBeforeForTheSameExpression) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2020", {"Toezicht en zorg.", "Alleen zorg."});
  const PartedDatabase database = database_of(corpus);
  TermWeights weights;
  KnownScores known;
  const Scoring scoring(database, weights, known);
  const SharedPostings first = scoring.whole(question("toezicht", "zorg"), {});
  EXPECT_THAT(*first, SizeIs(2));
  EXPECT_EQ(scoring.whole(question("toezicht", "zorg"), {}), first);
  Ranking other;
  other.all_words = 0;
  EXPECT_NE(scoring.whole(question("toezicht", "zorg"), other), first);
}

TEST(PassageColumns, TellDocumentsApartAndWhatIsNoPassage) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2020", {"Een.", "Twee."});
  corpus.add("b.pdf", "2020", {"Drie."});
  const PartedDatabase database = database_of(corpus);
  std::vector<Xapian::docid> records(database.get_lastdocid());
  for (Xapian::docid at = 0; at < records.size(); ++at) records[at] = at + 1;
  PassageColumns columns;
  std::map<std::uint32_t, int> passages;
  for (const std::uint32_t document : columns.documents(database, records)) ++passages[document];
  EXPECT_EQ(passages[0], 2);
  EXPECT_EQ(passages[1], 1);
  EXPECT_GT(passages[PassageColumns::kNoDocument], 0);
}

TEST(KnownDocuments, AreReadOnce) {
  SmallCorpus corpus;
  const DocumentId id = corpus.add("a.pdf", "2020", {"Een."});
  const PartedDatabase database = database_of(corpus);
  KnownDocuments documents;
  const auto first = documents.get(database, id);
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->path, "a.pdf");
  EXPECT_EQ(documents.get(database, id), first);
  EXPECT_EQ(documents.get(database, "onbekend"), nullptr);
}

TEST(FileChecks, TellTheSameForAMoment) {
  SmallCorpus corpus;
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "a.txt").string();
  std::ofstream(path) << "De zorg";
  const FileState state = file_state(path).value();
  IndexWriter writer(corpus.workspace());
  writer.put(SourceRecord{path, "", state.size, state.modified_ns, {}});
  writer.commit();
  const PartedDatabase database = database_of(corpus);
  FileChecks checks;
  EXPECT_EQ(checks.check(database, 10).changed, 0U);
  std::ofstream(path) << "Iets langers";
  EXPECT_EQ(checks.check(database, 10).changed, 0U);
  EXPECT_EQ(FileChecks().check(database, 10).changed, 1U);
}

}  // namespace
}  // namespace speerpunt
