// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "corpus/error.hh"
#include "index/index_reader.hh"
#include "index/index_writer.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

SmallDocument vision() {
  SmallDocument small;
  small.path = "map/visie.pdf";
  small.date = "2017-06-08";
  small.title = "Visie op zorg";
  small.lines = {"# Toezicht", "[toezicht] Eerste alinea over toezicht.", "---",
                 "! [toezicht] De minister moet het toezicht regelen."};
  return small;
}

Analysis analysed(const SmallDocument& small) {
  return small_corpus::analysis(small);
}

SourceRecord source_of(const Analysis& analysis, const std::string& path) {
  return {path, analysis.document.id, 1234, 5678, {}};
}

std::vector<std::string> paths(const IndexReader& reader) {
  std::vector<std::string> found;
  for (const Document& document : reader.documents()) found.push_back(document.path);
  return found;
}

TEST(Index, GivesBackWhatWasPut) {
  SmallCorpus corpus;
  const Analysis analysis = analysed(vision());
  corpus.add(vision());
  const IndexReader reader = corpus.reader();
  EXPECT_EQ(reader.document(analysis.document.id), analysis.document);
  const std::vector<AnalysedPassage> passages = reader.passages(analysis.document.id);
  EXPECT_EQ(passages, analysis.passages);
  EXPECT_EQ(reader.passage(analysis.passages[1].passage.id), analysis.passages[1]);
  EXPECT_EQ(reader.recommendations(), analysis.recommendations);
  EXPECT_EQ(reader.document("onbekend"), std::nullopt);
  EXPECT_EQ(reader.passage("onbekend/1"), std::nullopt);
}

TEST(Index, GivesThePassageOfAPlaceWhereverItLies) {
  SmallCorpus corpus;
  const Analysis analysis = analysed(vision());
  corpus.add(vision());
  const IndexReader reader = corpus.reader();
  Expression word;
  word.op = Expression::Op::kWord;
  word.word = "toezicht";
  MatchOptions options;
  options.places = 10;
  const MatchSet found = reader.search(word, options);
  ASSERT_FALSE(found.places.empty());
  Place place = found.places.front();
  const auto passage = reader.passage(place);
  ASSERT_TRUE(passage);
  EXPECT_EQ(passage->passage.id, place.passage());
  for (const std::uint32_t elsewhere : {0U, place.record + 1, 1'000'000U}) {
    place.record = elsewhere;
    EXPECT_EQ(reader.passage(place), passage) << elsewhere;
  }
}

TEST(Index, GivesBackWhyAFileFailed) {
  const TemporaryFolder folder;
  const Workspace workspace = Workspace::create(folder.path());
  const SourceRecord failed{
      "pad met\nnieuwe regel.pdf",
      "",
      10,
      20,
      {{Severity::kError, "x.pdf", PageNumber{3}, "pdf-encrypted", "locked", "unlock it"}}};
  IndexWriter writer(workspace);
  writer.put(failed);
  EXPECT_EQ(writer.source(failed.path), failed);
  writer.commit();
  EXPECT_THAT(IndexReader(workspace).sources(), ElementsAre(failed));
  EXPECT_EQ(IndexReader(workspace).counts().failed, 1U);
}

TEST(Index, IsEmptyBeforeTheFirstDocument) {
  const TemporaryFolder folder;
  const Workspace workspace = Workspace::create(folder.path());
  const IndexReader reader(workspace);
  EXPECT_THAT(reader.documents(), IsEmpty());
  EXPECT_THAT(reader.sources(), IsEmpty());
  EXPECT_THAT(reader.recommendations(), IsEmpty());
  EXPECT_FALSE(reader.knows("zorg"));
  EXPECT_EQ(reader.suggest("zorgg"), "");
  EXPECT_EQ(reader.find_document("abc"), std::nullopt);
  EXPECT_EQ(reader.search(word("zorg"), {}).total, 0U);
  EXPECT_EQ(reader.counts().documents, 0U);
}

TEST(Index, ShowsNothingOfWhatWasNotCommitted) {
  SmallCorpus corpus;
  const Analysis analysis = analysed(vision());
  {
    IndexWriter writer(corpus.workspace());
    writer.put(analysis, source_of(analysis, "map/visie.pdf"));
    EXPECT_TRUE(writer.has_document(analysis.document.id));
    EXPECT_THAT(corpus.reader().documents(), IsEmpty());
  }
  EXPECT_THAT(corpus.reader().documents(), IsEmpty());
  EXPECT_THAT(corpus.reader().sources(), IsEmpty());
}

TEST(Index, CommitsByItselfAtADocumentBorder) {
  SmallCorpus corpus;
  SmallDocument small = vision();
  small.lines = std::vector<std::string>(2000, "Nog een alinea over zorg.");
  IndexWriter writer(corpus.workspace());
  for (int number = 0; number < 3; ++number) {
    small.path = "deel" + std::to_string(number);
    small.title = small.path;
    const Analysis analysis = analysed(small);
    writer.put(analysis, source_of(analysis, small.path));
  }
  EXPECT_EQ(corpus.reader().counts().documents, 2U);
  EXPECT_EQ(corpus.reader().counts().passages, 4000U);
}

TEST(Index, HasOneWriter) {
  SmallCorpus corpus;
  const IndexWriter writer(corpus.workspace());
  try {
    const IndexWriter second(corpus.workspace());
    FAIL() << "two writers";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "index-locked");
    EXPECT_FALSE(error.hint().empty());
  }
}

template <typename Action>
std::string code_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    EXPECT_FALSE(error.hint().empty());
    return error.code();
  }
  return "none";
}

std::string code_of_reading(const SmallCorpus& corpus) {
  return code_of([&] {
    const IndexReader reader(corpus.workspace());
    for (const Document& document : reader.documents()) reader.passages(document.id);
    reader.search(word("toezicht"), {});
  });
}

std::string code_of_writing(const SmallCorpus& corpus) {
  return code_of([&] { IndexWriter writer(corpus.workspace()); });
}

TEST(Index, SaysThatItIsDamaged) {
  SmallCorpus corpus;
  corpus.add(vision());
  std::ofstream(corpus.workspace().index() / "iamglass", std::ios::binary) << "geen index";
  EXPECT_EQ(code_of_reading(corpus), "index-damaged");
  EXPECT_EQ(code_of_writing(corpus), "index-damaged");
}

TEST(Index, IsDamagedWithoutOneOfItsFiles) {
  for (const char* file : {"iamglass", "postlist.glass", "docdata.glass"}) {
    SmallCorpus corpus;
    corpus.add(vision());
    ASSERT_TRUE(std::filesystem::remove(corpus.workspace().index() / file));
    EXPECT_EQ(code_of_reading(corpus), "index-damaged") << file;
  }
}

TEST(Index, IsDamagedIfAFileOfItWasCut) {
  for (const char* file : {"postlist.glass", "docdata.glass"}) {
    SmallCorpus corpus;
    corpus.add(vision());
    std::filesystem::resize_file(corpus.workspace().index() / file, 100);
    EXPECT_EQ(code_of_reading(corpus), "index-damaged") << file;
  }
}

TEST(Index, IsMissingIfItsFolderIsGoneOrEmpty) {
  SmallCorpus corpus;
  corpus.add(vision());
  std::filesystem::remove_all(corpus.workspace().index());
  EXPECT_EQ(code_of_reading(corpus), "index-missing");
  EXPECT_EQ(code_of_writing(corpus), "index-missing");
  std::filesystem::create_directory(corpus.workspace().index());
  EXPECT_EQ(code_of_reading(corpus), "index-missing");
}

// As a user who may read the workspace of another, for as long as it lives.
class OtherUser {
 public:
  explicit OtherUser(const std::filesystem::path& root) {
    namespace fs = std::filesystem;
    constexpr fs::perms kWrite = fs::perms::owner_write | fs::perms::group_write;
    constexpr fs::perms kRead = fs::perms::others_read | fs::perms::others_exec |
                                fs::perms::group_read | fs::perms::group_exec;
    fs::permissions(root, kRead, fs::perm_options::add);
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      fs::permissions(entry.path(), kRead, fs::perm_options::add);
      fs::permissions(entry.path(), kWrite, fs::perm_options::remove);
    }
    if (::geteuid() == 0) changed_ = ::seteuid(65534) == 0;
  }
  ~OtherUser() {
    if (changed_ && ::seteuid(0) != 0) std::abort();
  }
  OtherUser(const OtherUser&) = delete;
  OtherUser& operator=(const OtherUser&) = delete;

 private:
  bool changed_ = false;
};

TEST(Index, CanBeReadButNotWrittenInAReadOnlyWorkspace) {
  SmallCorpus corpus;
  corpus.add(vision());
  {
    const OtherUser user(corpus.workspace().root());
    EXPECT_EQ(code_of_reading(corpus), "none");
    EXPECT_EQ(code_of_writing(corpus), "workspace-readonly");
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus.workspace().root()))
    std::filesystem::permissions(entry.path(), std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
}

TEST(Index, KnowsSizesOfWhatWasRead) {
  SmallCorpus corpus;
  const Analysis analysis = analysed(vision());
  IndexWriter writer(corpus.workspace());
  writer.put(analysis, source_of(analysis, "a.pdf"));
  writer.put(SourceRecord{"kapot.pdf", "", 99, 1, {}});
  EXPECT_TRUE(writer.has_size(1234));
  EXPECT_FALSE(writer.has_size(99));
  writer.remove(analysis.document.id);
  EXPECT_FALSE(writer.has_size(1234));
}

TEST(Index, ReplacesADocumentThatIsPutAgain) {
  SmallCorpus corpus;
  corpus.add(vision());
  const DocumentId id = corpus.add(vision());
  EXPECT_THAT(corpus.reader().passages(id), SizeIs(2));
  EXPECT_THAT(corpus.reader().recommendations(), SizeIs(1));
  EXPECT_EQ(corpus.reader().counts().sources, 1U);
}

TEST(Index, DropsTheOldDocumentOfAPathThatChanged) {
  SmallCorpus corpus;
  const DocumentId old_id = corpus.add("a.pdf", "2016", {"! Oude tekst."});
  const DocumentId new_id = corpus.add("a.pdf", "2017", {"Nieuwe tekst."});
  const IndexReader reader = corpus.reader();
  EXPECT_EQ(reader.document(old_id), std::nullopt);
  EXPECT_THAT(reader.passages(old_id), IsEmpty());
  EXPECT_THAT(reader.recommendations(), IsEmpty());
  EXPECT_THAT(reader.passages(new_id), SizeIs(1));
  EXPECT_FALSE(reader.knows("oude"));
}

TEST(Index, DropsTheOldDocumentOfAPathThatCanNoLongerBeRead) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2016", {"Oude tekst."});
  IndexWriter writer(corpus.workspace());
  writer.put(SourceRecord{"a.pdf", "", 5, 6, {}});
  writer.commit();
  EXPECT_EQ(corpus.reader().counts().documents, 0U);
  EXPECT_EQ(corpus.reader().counts().failed, 1U);
}

TEST(Index, KeepsOneDocumentForTheSameBytesUnderTwoPaths) {
  for (const auto& [first, second] : {std::pair("a.pdf", "b.pdf"), std::pair("b.pdf", "a.pdf")}) {
    SmallCorpus corpus;
    const Analysis analysis = analysed(vision());
    IndexWriter writer(corpus.workspace());
    writer.put(analysis, source_of(analysis, first));
    writer.put(source_of(analysis, second));
    writer.commit();
    EXPECT_THAT(paths(corpus.reader()), ElementsAre("a.pdf"));
    EXPECT_EQ(corpus.reader().recommendations().front().path, "a.pdf");
    EXPECT_THAT(corpus.reader().sources(), SizeIs(2));

    writer.remove_source("a.pdf");
    writer.commit();
    EXPECT_THAT(paths(corpus.reader()), ElementsAre("b.pdf"));
    EXPECT_EQ(corpus.reader().recommendations().front().path, "b.pdf");

    writer.remove_source("b.pdf");
    writer.commit();
    EXPECT_EQ(corpus.reader().counts().documents, 0U);
    EXPECT_EQ(corpus.reader().counts().passages, 0U);
    EXPECT_EQ(corpus.reader().counts().recommendations, 0U);
  }
}

TEST(Index, RemovesADocumentWithAllItsRecords) {
  SmallCorpus corpus;
  const DocumentId id = corpus.add(vision());
  corpus.add("ander.pdf", "2018", {"! Blijft staan."});
  IndexWriter writer(corpus.workspace());
  EXPECT_EQ(writer.remove(id), std::vector<DocumentId>{id});
  EXPECT_TRUE(writer.remove(id).empty());
  EXPECT_FALSE(writer.has_document(id));
  EXPECT_EQ(writer.source("map/visie.pdf"), std::nullopt);
  writer.commit();
  EXPECT_THAT(paths(corpus.reader()), ElementsAre("ander.pdf"));
  EXPECT_THAT(corpus.reader().recommendations(), SizeIs(1));
  EXPECT_THAT(corpus.reader().sources(), SizeIs(1));
}

TEST(Index, RefusesARecordOfADocumentThatIsNotStored) {
  SmallCorpus corpus;
  IndexWriter writer(corpus.workspace());
  EXPECT_THROW(writer.put(SourceRecord{"a.pdf", "nergens", 1, 1, {}}), Error);
  const Analysis analysis = analysed(vision());
  EXPECT_THROW(writer.put(analysis, SourceRecord{"a.pdf", "anders", 1, 1, {}}), Error);
  EXPECT_FALSE(writer.has_document(analysis.document.id));
}

TEST(Index, TakesPathsAndNamesOfAnyLength) {
  SmallCorpus corpus;
  SmallDocument small = vision();
  small.path = "/" + std::string(3000, 'p') + "/" + std::string(250, 'n') + ".pdf";
  small.publisher = std::string(400, 'u');
  small.lines.push_back(std::string(5000, 'w') + " gewoon");
  const DocumentId id = corpus.add(small);
  EXPECT_THAT(corpus.reader().passages(id), SizeIs(3));
  EXPECT_EQ(corpus.reader().sources().front().path, small.path);
  EXPECT_TRUE(corpus.reader().find_document(small.path).has_value());
}

TEST(Index, FindsADocumentByNumberPathOrFileName) {
  SmallCorpus corpus;
  const DocumentId id = corpus.add(vision());
  const IndexReader reader = corpus.reader();
  for (const std::string& name :
       {id, id.substr(0, 6), std::string("map/visie.pdf"), std::string("visie.pdf")})
    EXPECT_EQ(reader.find_document(name)->id, id) << name;
  EXPECT_EQ(reader.find_document("visie"), std::nullopt);
  EXPECT_EQ(reader.find_document(""), std::nullopt);
}

TEST(Index, NamesTheCandidatesOfAnAmbiguousFileName) {
  SmallCorpus corpus;
  corpus.add("een/visie.pdf", "2016", {"Een."});
  corpus.add("twee/visie.pdf", "2017", {"Twee."});
  try {
    corpus.reader().find_document("visie.pdf");
    FAIL() << "chose one";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "document-ambiguous");
    EXPECT_THAT(error.what(), testing::HasSubstr("een/visie.pdf"));
    EXPECT_THAT(error.what(), testing::HasSubstr("twee/visie.pdf"));
  }
}

TEST(Index, ListsRecommendationsByDateAndPlace) {
  SmallCorpus corpus;
  std::vector<std::string> many;
  for (int number = 0; number < 12; ++number) many.push_back("! Nummer " + std::to_string(number));
  corpus.add("zonder.pdf", "", {"! Zonder datum."});
  corpus.add("nieuw.pdf", "2018-03", {"! Nieuw."});
  corpus.add("oud.pdf", "2010", many);
  std::vector<std::string> texts;
  for (const Recommendation& one : corpus.reader().recommendations()) texts.push_back(one.text);
  ASSERT_THAT(texts, SizeIs(14));
  EXPECT_EQ(texts[2], "Nummer 2");
  EXPECT_EQ(texts[10], "Nummer 10");
  EXPECT_EQ(texts[12], "Nieuw.");
  EXPECT_EQ(texts[13], "Zonder datum.");
}

TEST(Index, VisitsThePassagesOfAThemeAndItsCategories) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2016", {"[corona/zorg] Een.", "[toezicht] Twee.", "[corona] Drie."});
  corpus.add("b.pdf", "2017", {"[corona/opleiding] Vier.", "Vijf."});
  const auto visited = [&](const std::string& theme) {
    std::vector<std::string> texts;
    corpus.reader().for_each_passage(
        theme, [&](const AnalysedPassage& one) { texts.push_back(one.passage.text); });
    return texts;
  };
  EXPECT_THAT(visited("corona"), ElementsAre("Vier.", "Een.", "Drie."));
  EXPECT_THAT(visited("corona/zorg"), ElementsAre("Een."));
  EXPECT_THAT(visited(""), ElementsAre("Vier.", "Vijf.", "Een.", "Twee.", "Drie."));
  EXPECT_THAT(visited("geen"), IsEmpty());
}

TEST(Index, KeepsReadingBesideAWriterThatCommits) {
  SmallCorpus corpus;
  const DocumentId first = corpus.add("eerst.pdf", "2010", {"Het begin van alles."});
  const IndexReader reader = corpus.reader();
  for (int number = 0; number < 8; ++number)
    corpus.add("n" + std::to_string(number), "2017", {"Tekst " + std::to_string(number)});
  EXPECT_THAT(reader.passages(first), SizeIs(1));
  EXPECT_EQ(reader.search(word("begin"), {}).total, 1U);
}

TEST(Index, SuggestsTheNearestWord) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017",
             {"De bedrijfsarts en de bedrijfsartsen. De arbeidsarts werkt, "
              "de arbeidsarts wordt gehoord. Ook coördinatie."});
  const IndexReader reader = corpus.reader();
  EXPECT_EQ(reader.suggest("bedrijfsrats"), "bedrijfsarts");
  EXPECT_EQ(reader.suggest("arbiedsarts"), "arbeidsarts");
  EXPECT_EQ(reader.suggest("coordinattie"), "coordinatie");
  EXPECT_EQ(reader.suggest("huisarts"), "");
  EXPECT_EQ(reader.suggest("dd"), "");
  EXPECT_EQ(reader.suggest("a4tje2"), "");
}

}  // namespace
}  // namespace speerpunt
