// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect.hh"

#include <gmock/gmock.h>

#include "index/workspace.hh"
#include "tests/app/program.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Collect : public ProgramTest {
 protected:
  Collection collected(const std::string& given = "") const {
    return collect({folder() / "map"}, IgnorePatterns(given));
  }
  std::vector<std::string> names(const std::vector<fs::path>& paths) const {
    std::vector<std::string> result;
    for (const fs::path& path : paths) {
      result.push_back(path.lexically_relative(folder() / "map").string());
    }
    return result;
  }
  std::vector<std::string> files(const std::string& given = "") const {
    return names(collected(given).files);
  }
  // "map/a.pdf hidden", "b.bak ignored *.bak"
  std::vector<std::string> skipped(const std::string& given = "") const {
    std::vector<std::string> result;
    for (const SkippedPath& one : collected(given).skipped) {
      result.push_back(one.path.lexically_relative(folder() / "map").string() + " " +
                       std::string(name_of(one.reason)) +
                       (one.pattern.empty() ? "" : " " + one.pattern));
    }
    return result;
  }
};

TEST_F(Collect, WalksInTheOrderOfNamesWithoutHiddenFilesAndLinks) {
  for (const char* name : {"b.txt", "a/2.txt", "a/1.txt", ".git/x", "c.txt"}) {
    write(std::string("map/") + name, "x");
  }
  fs::create_symlink("..", folder() / "map/terug");
  EXPECT_THAT(files(), ElementsAre("a/1.txt", "a/2.txt", "b.txt", "c.txt"));
  EXPECT_THAT(skipped(), ElementsAre(".git hidden", "terug link"));
  EXPECT_THAT(names(collected().walked), UnorderedElementsAre(".", "a"));
}

TEST_F(Collect, LeavesOutWhatTheListOfAFolderNames) {
  for (const char* name : {"a.txt", "concept.txt", "sub/concept.txt", "sub/b.txt", "oud/c.txt"}) {
    write(std::string("map/") + name, "x");
  }
  write("map/.speerpuntignore", "# niet voor het archief\nconcept*\noud/\n");
  EXPECT_THAT(files(), ElementsAre("a.txt", "sub/b.txt"));
  EXPECT_THAT(skipped(), ElementsAre("concept.txt ignored concept*", "oud ignored oud/",
                                     "sub/concept.txt ignored concept*"));
}

TEST_F(Collect, ADeeperListGoesBeforeAHigherOneAndTheCommandLineBeforeAll) {
  for (const char* name : {"a.txt", "sub/a.txt", "sub/b.txt"}) {
    write(std::string("map/") + name, "x");
  }
  write("map/.speerpuntignore", "*.txt\n");
  write("map/sub/.speerpuntignore", "!/a.txt\n");
  EXPECT_THAT(files(), ElementsAre("sub/a.txt"));
  EXPECT_THAT(files("a.txt"), IsEmpty());
  EXPECT_THAT(files("!b.txt"), ElementsAre("sub/a.txt", "sub/b.txt"));
}

TEST_F(Collect, TheListOfAFolderCountsThereOnly) {
  write("map/een/.speerpuntignore", "/a.txt\n");
  write("map/een/a.txt", "x");
  write("map/twee/a.txt", "x");
  EXPECT_THAT(files(), ElementsAre("twee/a.txt"));
}

TEST_F(Collect, LeavesOutWhatIsNoDocumentUnlessItIsAskedFor) {
  write("map/~$a.docx", "x");
  write("map/b.bak", "x");
  EXPECT_THAT(files(), IsEmpty());
  EXPECT_THAT(files("!*.bak"), ElementsAre("b.bak"));
}

TEST_F(Collect, WhatIsNamedItselfIsTaken) {
  write("map/b.bak", "x");
  EXPECT_THAT(collect({folder() / "map/b.bak"}, IgnorePatterns("*")).files,
              ElementsAre(folder() / "map/b.bak"));
}

TEST_F(Collect, AFolderWhoseListCannotBeReadIsLeftOut) {
  write("map/a.txt", "x");
  write("map/sub/geheim.txt", "x");
  fs::create_directories(folder() / "map/sub/.speerpuntignore");
  EXPECT_THAT(files(), ElementsAre("a.txt"));
  ASSERT_EQ(collected().problems.size(), 1u);
  EXPECT_EQ(collected().problems.front().code, "ignore-list-unreadable");
}

TEST_F(Collect, DoesNotReadTheWorkspaceInsideTheFolder) {
  Workspace::create(folder() / "map");
  write("map/a.txt", "x");
  write("map/sub/index/b.txt", "x");
  EXPECT_THAT(files(), ElementsAre("a.txt", "sub/index/b.txt"));
  EXPECT_THAT(skipped(),
              ElementsAre("index workspace", "originals workspace", "speerpunt.json workspace"));
}

TEST_F(Collect, AFileThatIsGivenTwiceCountsOnce) {
  write("map/a.txt", "x");
  EXPECT_EQ(collect({folder() / "map", folder() / "map/../map/a.txt"}, {}).files.size(), 1u);
}

}  // namespace
}  // namespace speerpunt
