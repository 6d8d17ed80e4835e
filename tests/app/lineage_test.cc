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

}  // namespace
}  // namespace speerpunt
