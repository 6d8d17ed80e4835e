// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/workspace.hh"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/sha256.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string code_of_opening(const fs::path& root) {
  try {
    Workspace::open(root);
  } catch (const Error& error) {
    EXPECT_FALSE(error.hint().empty());
    return error.code();
  }
  return "none";
}

TEST(Workspace, IsMadeOnceAndOpenedAfterwards) {
  const TemporaryFolder folder;
  Workspace::create(folder.path() / "nieuw");
  const std::string marker = read_file(folder.path() / "nieuw" / "speerpunt.json");
  EXPECT_EQ(marker, "{\"format\":8}\n");
  Workspace::create(folder.path() / "nieuw");
  EXPECT_EQ(Workspace::open(folder.path() / "nieuw").root(), folder.path() / "nieuw");
}

TEST(Workspace, IsMissingWithoutItsMarker) {
  const TemporaryFolder folder;
  EXPECT_EQ(code_of_opening(folder.path()), "workspace-missing");
}

TEST(Workspace, RefusesANewerFormat) {
  const TemporaryFolder folder;
  Workspace::create(folder.path());
  write(folder.path() / "speerpunt.json", "{ \"settings\": {}, \"format\" : 99 }");
  EXPECT_EQ(code_of_opening(folder.path()), "workspace-newer");
}

TEST(Workspace, RefusesAnOlderIndexAndEmptiesItOnlyWhenAsked) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"Tekst."});
  const fs::path root = corpus.workspace().root();
  write(root / "speerpunt.json", "{\"format\":1}\n");
  {
    Xapian::WritableDatabase index((root / "index").string());
    index.set_metadata("format", "");
    index.commit();
  }
  EXPECT_EQ(code_of_opening(root), "workspace-older");
  EXPECT_EQ(IndexReader(Workspace::create(root)).counts().documents, 0U);
  EXPECT_EQ(code_of_opening(root), "none");
  corpus.add("a.pdf", "2017", {"Tekst."});
  EXPECT_EQ(IndexReader(Workspace::create(root)).counts().documents, 1U);
}

TEST(Workspace, DoesNotTakeAnOlderIndexForItsOwnWhenItsMarkerIsGone) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"Tekst."});
  const fs::path root = corpus.workspace().root();
  {
    Xapian::WritableDatabase index((root / "index").string());
    index.set_metadata("format", "1");
    index.commit();
  }
  fs::remove(root / "speerpunt.json");
  EXPECT_EQ(IndexReader(Workspace::create(root)).counts().documents, 0U);
}

TEST(Workspace, SaysThatItsMarkerIsDamaged) {
  const TemporaryFolder folder;
  Workspace::create(folder.path());
  for (const char* text : {"{}", "{\"format\":", "{\"format\":\"een\"}", "{\"format\":0}"}) {
    write(folder.path() / "speerpunt.json", text);
    EXPECT_EQ(code_of_opening(folder.path()), "workspace-damaged") << text;
  }
}

TEST(Workspace, SaysThatItsMarkerIsGoneAndMakesItAgainWhenAsked) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"Tekst."});
  const fs::path root = corpus.workspace().root();
  fs::remove(root / "speerpunt.json");
  EXPECT_TRUE(Workspace::is_at(root));
  EXPECT_EQ(code_of_opening(root), "workspace-damaged");
  EXPECT_EQ(IndexReader(Workspace::create(root)).counts().documents, 1U);
  EXPECT_EQ(code_of_opening(root), "none");
}

TEST(Workspace, MakesAnEmptyIndexInPlaceOfALostOneOnlyWhenAsked) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"Tekst."});
  const fs::path root = corpus.workspace().root();
  fs::remove_all(root / "index");
  EXPECT_THROW(IndexReader(Workspace::open(root)), Error);
  EXPECT_EQ(IndexReader(Workspace::create(root)).counts().documents, 0U);
}

class Originals : public testing::Test {
 protected:
  Originals() : workspace_(Workspace::create(folder_.path() / "ws")) { write(file(), bytes()); }
  fs::path file() const { return folder_.path() / "brief.txt"; }
  static std::string bytes() { return std::string(300'000, 'x') + "einde"; }
  std::size_t stored() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(workspace_.originals()), fs::directory_iterator()));
  }
  TemporaryFolder folder_;
  Workspace workspace_;
};

TEST_F(Originals, AreKeptByteForByteAndFoundById) {
  const DocumentId id = sha256(bytes());
  const fs::path kept = workspace_.keep_original(file(), id, "text");
  EXPECT_EQ(kept, workspace_.originals() / (id + ".text"));
  EXPECT_EQ(read_file(kept), bytes());
  EXPECT_EQ(workspace_.original(id), kept);
  EXPECT_EQ(workspace_.original(sha256("iets anders")), std::nullopt);
}

TEST_F(Originals, AreFoundUnderAnEndingThatIsNotInTheTable) {
  const DocumentId id = sha256(bytes());
  const fs::path kept = workspace_.keep_original(file(), id, "docx");
  EXPECT_EQ(workspace_.original(id), kept);
}

TEST_F(Originals, AreRefusedIfTheBytesAreNotThoseOfTheId) {
  try {
    workspace_.keep_original(file(), sha256("eerdere tekst"), "text");
    FAIL() << "kept";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "file-changed");
  }
  EXPECT_EQ(stored(), 0U);
}

TEST_F(Originals, AreNotLookedForOutsideTheirFolder) {
  EXPECT_EQ(workspace_.original("../speerpunt"), std::nullopt);
  EXPECT_THROW(workspace_.keep_original(file(), "../x", "text"), Error);
}

TEST_F(Originals, CanBeDroppedTwice) {
  const DocumentId id = sha256(bytes());
  workspace_.keep_original(file(), id, "text");
  workspace_.drop_original(id);
  workspace_.drop_original(id);
  EXPECT_EQ(stored(), 0U);
}

TEST_F(Originals, LoseTheTemporariesOfAKilledRunWhenTheNextWriterComes) {
  write(workspace_.originals() / "abc.pdf.4711.part", "half");
  const IndexWriter writer(workspace_);
  EXPECT_EQ(stored(), 0U);
}

}  // namespace
}  // namespace speerpunt
