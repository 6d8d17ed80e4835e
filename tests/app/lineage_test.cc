// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;

class LineageOnTheTerminal : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    ASSERT_EQ(in_workspace(
                  "add " + shell_word((sample() / "fva-2008-standpunt-bedrijfsarts.pdf").string()) +
                  " " + shell_word((sample() / "fva-2015-visie-arbeidsgerichte-zorg.pdf").string()))
                  .code,
              0);
  }
};

TEST_F(LineageOnTheTerminal, TellsInDutchWhatChanged) {
  const std::string out = in_workspace("lineage").out;
  EXPECT_THAT(out, HasSubstr("aangescherpt; sterkte: "));
  EXPECT_THAT(out, HasSubstr("{+Elke+} behandelend [-artsen kunnen-] {+arts zou+}"));
}

TEST_F(LineageOnTheTerminal, LeavesOutWhatOnlyEndedUntilAsked) {
  const Outcome usual = in_workspace("lineage");
  EXPECT_THAT(usual.err, HasSubstr("--ended"));
  const std::string once = "Wij vragen de Vereniging Voorbeeldbedrijfsartsen ons";
  EXPECT_THAT(usual.out, Not(HasSubstr(once)));
  EXPECT_THAT(in_workspace("lineage --ended").out, HasSubstr(once));
}

// So many sentences that the threads are made in several goes.
std::string long_advice(int year) {
  std::string text = "Advies over toezicht\n\n1 maart " + std::to_string(year) + "\n\n";
  for (int number = 0; number < 11'000; ++number) {
    const std::string what = "onderdeel " + std::to_string(number * 7 % 11'000);
    text += number % 50 == 0 ? "Ziekenhuizen moeten " + what + " jaarlijks laten toetsen. "
                             : "Over " + what + " is in dat jaar veel gesproken. ";
    if (number % 10 == 9) text += "\n\n";
  }
  return text;
}

TEST_F(ProgramTest, ThreadsThatSeveralProcessesWantAtOnceAreThoseOfOne) {
  for (const int year : {2009, 2013, 2018})
    write("map/" + std::to_string(year) + "-advies.txt", long_advice(year));
  ASSERT_EQ(in_workspace("add " + shell_word((folder() / "map").string())).code, 0);
  const auto in_shell = [this](const std::string& command) {
    return shell("sh -c " + shell_word(command));
  };
  const std::string ask =
      shell_word(SPEERPUNT_PROGRAM) + " --workspace archief lineage --links --json > ";
  in_shell("for each in 1 2 3; do (" + ask +
           "$each.json || echo $? > $each.json) & sleep .3; done; wait");
  std::filesystem::remove(workspace() / "threads.db");
  EXPECT_EQ(in_shell(ask + "alone.json").code, 0);
  EXPECT_EQ(in_shell("grep -q Ziekenhuizen alone.json").code, 0);
  for (const char* each : {"1", "2", "3"})
    EXPECT_EQ(in_shell(std::string("cmp alone.json ") + each + ".json").code, 0) << each;
}

}  // namespace
}  // namespace speerpunt
