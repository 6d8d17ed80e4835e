// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong around the program; tests/faults does all of it, and longer.
#include <gmock/gmock.h>

#include "ingest/child/address_space.hh"
#include "tests/app/program.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class FaultTest : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write("map/een.txt", "Visie op toezicht.\n\nDe minister moet het toezicht versterken.\n");
    write("map/twee.txt", "Brief over werk.\n\nWerkgevers moeten een bedrijfsarts aanstellen.\n");
    ASSERT_EQ(in_workspace("add map").code, 0);
  }
  // The program on the workspace, with words of the shell around it.
  Outcome within(const std::string& before, const std::string& arguments,
                 const std::string& behind = {}) const {
    return shell("sh -c " + shell_word(before + " " + shell_word(SPEERPUNT_PROGRAM) +
                                       " --workspace archief " + arguments + " " + behind));
  }
};

TEST_F(FaultTest, OutputThatHasNoRoomIsAFailure) {
  const Outcome full = within("", "search --json toezicht", ">/dev/full");
  EXPECT_EQ(full.code, 2);
  EXPECT_THAT(full.err, HasSubstr("hint: "));
  EXPECT_EQ(within("", "search toezicht", ">&-").code, 2);
}

TEST_F(FaultTest, AReaderThatHasSeenEnoughIsNoFailure) {
  const Outcome some = within("{", "docs --json; echo $? >&2; } | true");
  EXPECT_EQ(some.err, "0\n");
}

TEST_F(FaultTest, NoRoomForAFileLosesNothing) {
  const std::string before = in_workspace("search --json toezicht").out;
  std::string large = "Verslag.\n\n";
  for (int line = 0; line < 3000; ++line) {
    large += "De inspecteur moet toezicht houden:";
    // Words that come once take more room in the index than in the file.
    for (const char* end : {"a", "b", "c", "d", "e", "f", "g", "h"})
      large += " x" + std::to_string(line) + end;
    large += ".\n\n";
  }
  write("meer/groot.txt", large);
  // In blocks of 512 bytes: the original has no room, and with more of them the index has none.
  for (const char* blocks : {"200", "1000"}) {
    const Outcome full = within(std::string("ulimit -f ") + blocks + ";", "add meer");
    EXPECT_EQ(full.code, 2) << blocks << full.err;
    EXPECT_THAT(full.err, HasSubstr("no room left")) << blocks;
    EXPECT_EQ(in_workspace("search --json toezicht").out, before) << blocks;
  }
  const Outcome written = within("ulimit -f 1;", "export -o alles.xlsx");
  EXPECT_EQ(written.code, 2);
  EXPECT_FALSE(fs::exists(folder() / "alles.xlsx"));
  EXPECT_EQ(in_workspace("add meer").code, 0);
}

TEST_F(FaultTest, ReadsUnderLimitsThatAreLowerThanThoseOfAReader) {
  if constexpr (!kLimitsMemory) GTEST_SKIP() << "AddressSanitizer needs all address space";
  write("meer/nota.txt", "Nota over scholing.\n\nWerkgevers moeten scholing betalen.\n");
  EXPECT_EQ(within("ulimit -n 40; ulimit -v 1500000;", "add meer").code, 0);
}

TEST_F(FaultTest, FewOpenFilesAreAFailureWithAWord) {
  if constexpr (!kLimitsMemory) GTEST_SKIP() << "the sanitizers want descriptors themselves";
  write("meer/nota.txt", "Nota over scholing.\n\nWerkgevers moeten scholing betalen.\n");
  for (int most = 6; most <= 24; ++most) {
    const Outcome outcome = within("ulimit -n " + std::to_string(most) + ";", "add meer");
    if (outcome.code == 0) break;
    EXPECT_EQ(outcome.code, 2) << most << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("open")) << most;
  }
  EXPECT_EQ(in_workspace("add meer").code, 0);
}

TEST_F(FaultTest, ALineOfPathsThatWasCutShortSpoilsNoOther) {
  const std::string lines = read_file(workspace() / "paths.tsv");
  std::ofstream(workspace() / "paths.tsv") << lines.substr(0, lines.size() - 9);
  write("map/drie.txt", "Nota over scholing.\n\nWerkgevers moeten scholing betalen.\n");
  ASSERT_EQ(in_workspace("add map").code, 0);
  fs::remove_all(workspace() / "index");
  ASSERT_EQ(in_workspace("doctor --repair").code, 0);
  EXPECT_THAT(in_workspace("docs --json").out, HasSubstr("/map/drie.txt"));
}

TEST_F(FaultTest, AClosedTerminalEndsAddAsAnInterruptDoes) {
  const Outcome outcome =
      shell("timeout --preserve-status --signal=HUP 0.05 " + shell_word(SPEERPUNT_PROGRAM) +
            " --workspace archief add " + shell_word(sample().string()));
  EXPECT_TRUE(outcome.code == 130 || outcome.code == 0 || outcome.code == 128 + SIGHUP)
      << outcome.code << outcome.err;
  EXPECT_EQ(in_workspace("add map").code, 0);
}

TEST_F(FaultTest, AnIndexThatMayOnlyBeReadIsNotCalledDamaged) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  for (const auto& file : fs::directory_iterator(workspace() / "index"))
    fs::permissions(file.path(), fs::perms::owner_read);
  EXPECT_EQ(in_workspace("doctor").code, 0);
  EXPECT_EQ(in_workspace("doctor --repair").out, "nothing to repair\n");
}

}  // namespace
}  // namespace speerpunt
