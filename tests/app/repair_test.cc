// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces that lost something, and what makes them whole again.
#include <gmock/gmock.h>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class RepairTest : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write("map/een.txt", "Visie op toezicht.\n\nDe minister moet het toezicht versterken.\n");
    write("map/twee.txt", "Brief over werk.\n\nWerkgevers moeten een bedrijfsarts aanstellen.\n");
    ASSERT_EQ(in_workspace("add map").code, 0);
  }
  std::string found(const std::string& query) const {
    return in_workspace("search --json " + query).out;
  }
  fs::path original_of(const std::string& text) const {
    for (const auto& entry : fs::directory_iterator(workspace() / "originals"))
      if (read_file(entry.path()).find(text) != std::string::npos) return entry.path();
    return {};
  }
  static void damage(const fs::path& file) {
    std::string bytes = read_file(file);
    for (std::size_t at = bytes.size() / 4; at < bytes.size(); ++at) bytes[at] = 'x';
    std::ofstream(file, std::ios::binary) << bytes;
  }
};

TEST_F(RepairTest, LeavesAWholeWorkspaceAsItIs) {
  const Outcome repaired = in_workspace("doctor --repair");
  EXPECT_EQ(repaired.code, 0);
  EXPECT_EQ(repaired.out, "nothing to repair\n");
}

TEST_F(RepairTest, MakesALostIndexAnewUnderTheSamePaths) {
  const std::string before = found("toezicht");
  fs::remove_all(workspace() / "index");
  EXPECT_EQ(in_workspace("search toezicht").code, 2);
  EXPECT_EQ(in_workspace("doctor --repair").code, 0);
  EXPECT_EQ(found("toezicht"), before);
  EXPECT_THAT(in_workspace("add map").err, HasSubstr("2 unchanged"));
}

TEST_F(RepairTest, MovesADamagedIndexAside) {
  damage(workspace() / "index/postlist.glass");
  damage(workspace() / "index/docdata.glass");
  EXPECT_EQ(in_workspace("doctor").code, 3);
  const Outcome repaired = in_workspace("doctor --repair");
  EXPECT_EQ(repaired.code, 0) << repaired.out << repaired.err;
  EXPECT_TRUE(fs::exists(workspace() / "index.damaged"));
  EXPECT_THAT(found("toezicht"), HasSubstr("een.txt"));
}

TEST_F(RepairTest, NoticesARecordThatCannotBeRead) {
  const std::string before = found("toezicht");
  const fs::path records = workspace() / "index/docdata.glass";
  std::string bytes = read_file(records);
  for (std::size_t at = bytes.find("{\"schema\""); at != std::string::npos;
       at = bytes.find("{\"schema\"", at + 1))
    bytes[at] = 'x';
  std::ofstream(records, std::ios::binary) << bytes;
  EXPECT_EQ(in_workspace("doctor").code, 3);
  EXPECT_EQ(in_workspace("doctor --repair").code, 0);
  EXPECT_EQ(found("toezicht"), before);
}

TEST_F(RepairTest, RemovesDamagedThreads) {
  const std::string before = in_workspace("lineage --links --json").out;
  damage(workspace() / "threads.db");
  EXPECT_EQ(in_workspace("doctor").code, 3);
  EXPECT_EQ(in_workspace("doctor --repair").code, 0);
  EXPECT_EQ(in_workspace("lineage --links --json").out, before);
}

TEST_F(RepairTest, NotesPathsThatWereLost) {
  fs::remove(workspace() / "paths.tsv");
  EXPECT_EQ(in_workspace("doctor").code, 3);
  EXPECT_EQ(in_workspace("doctor --repair").code, 0);
  fs::remove_all(workspace() / "index");
  EXPECT_EQ(in_workspace("doctor --repair").code, 0);
  EXPECT_THAT(in_workspace("add map").err, HasSubstr("2 unchanged"));
}

TEST_F(RepairTest, SavesDecisionsOfADamagedFile) {
  const std::string id = in_workspace("recommendations --json").out.substr(7, 67);
  ASSERT_EQ(in_workspace("recommendations review " + id + " accept").code, 0);
  const fs::path file = workspace() / "decisions.db";
  const std::string bytes = read_file(file);
  std::ofstream(file, std::ios::binary) << std::string(4096, 'x') + bytes.substr(4096);
  EXPECT_EQ(in_workspace("doctor").code, 3);
  const Outcome repaired = in_workspace("doctor --repair");
  EXPECT_EQ(repaired.code, 0);
  EXPECT_THAT(repaired.out, HasSubstr("1 decision"));
  ASSERT_EQ(in_workspace("recommendations review --export lijst.jsonl").code, 0);
  EXPECT_THAT(read_file(folder() / "lijst.jsonl"), HasSubstr("accept"));
}

TEST_F(RepairTest, RestoresABackupOfWhatCannotBeMadeAgain) {
  const std::string id = in_workspace("recommendations --json").out.substr(7, 67);
  ASSERT_EQ(in_workspace("recommendations review " + id + " accept").code, 0);
  fs::create_directory(folder() / "kopie");
  for (const char* part : {"speerpunt.json", "originals", "paths.tsv", "decisions.db"})
    fs::copy(workspace() / part, folder() / "kopie" / part, fs::copy_options::recursive);
  fs::remove_all(workspace());
  fs::rename(folder() / "kopie", workspace());
  EXPECT_EQ(in_workspace("doctor --repair").code, 0);
  EXPECT_THAT(found("bedrijfsarts"), HasSubstr("twee.txt"));
  ASSERT_EQ(in_workspace("recommendations review --export lijst.jsonl").code, 0);
  EXPECT_THAT(read_file(folder() / "lijst.jsonl"), HasSubstr("accept"));
}

TEST_F(RepairTest, DoesNotBringBackWhatWasReplacedOrForgotten) {
  write("map/een.txt", "Visie op opleiding.\n\nDe minister moet de opleiding betalen.\n");
  fs::remove(folder() / "map/twee.txt");
  ASSERT_EQ(in_workspace("add --prune map").code, 0);
  fs::remove_all(workspace() / "index");
  EXPECT_EQ(in_workspace("doctor --repair").code, 0);
  EXPECT_THAT(found("opleiding"), HasSubstr("een.txt"));
  EXPECT_THAT(found("bedrijfsarts"), Not(HasSubstr("twee.txt")));
}

TEST_F(RepairTest, BringsTheFilesInsideAMailBackWithIt) {
  write(
      "post/brief.eml",
      "From: a@example.org\nSubject: Bijlage\nMIME-Version: 1.0\n"
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nZie bijlage.\n"
      "--b\nContent-Type: text/plain; name=\"nota.txt\"\n"
      "Content-Disposition: attachment; filename=\"nota.txt\"\n\n"
      "Nota over scholing.\n\nWerkgevers moeten scholing betalen.\n--b--\n");
  ASSERT_EQ(in_workspace("add post").code, 0);
  const std::string before = found("scholing");
  ASSERT_THAT(before, HasSubstr("brief.eml/nota.txt"));
  fs::remove_all(workspace() / "index");
  EXPECT_EQ(in_workspace("doctor --repair").code, 0);
  EXPECT_EQ(found("scholing"), before);
}

TEST_F(RepairTest, TakesAChangedCopyAnewFromItsFile) {
  const fs::path stored = original_of("toezicht");
  damage(stored);
  const Outcome verified = in_workspace("verify");
  EXPECT_EQ(verified.code, 3);
  EXPECT_THAT(verified.out, HasSubstr("changed"));
  EXPECT_EQ(in_workspace("doctor --repair").code, 0);
  EXPECT_EQ(in_workspace("verify").code, 0);
  EXPECT_TRUE(fs::exists(stored.string() + ".changed"));
}

TEST_F(RepairTest, SaysWhatItCannotMend) {
  fs::remove(original_of("toezicht"));
  fs::remove(folder() / "map/een.txt");
  const Outcome repaired = in_workspace("doctor --repair");
  EXPECT_EQ(repaired.code, 3);
  EXPECT_THAT(repaired.out, HasSubstr("docs remove"));
}

}  // namespace
}  // namespace speerpunt
