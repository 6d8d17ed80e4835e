// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;

class CommandLine : public ProgramTest {};

TEST_F(CommandLine, HelpNamesEveryVerb) {
  const Outcome help = speerpunt("--help");
  EXPECT_EQ(help.code, 0);
  for (const char* verb : {"init", "add", "docs", "read", "search", "show", "refs", "themes",
                           "recommendations", "chart", "brief", "fetch", "doctor"}) {
    EXPECT_THAT(help.out, HasSubstr(verb));
  }
}

TEST_F(CommandLine, HelpOfAVerbHasAnExample) {
  const Outcome help = speerpunt("search --help");
  EXPECT_EQ(help.code, 0);
  EXPECT_THAT(help.out, HasSubstr("Examples:"));
  EXPECT_THAT(help.out, HasSubstr("speerpunt search toezicht op bedrijfsartsen"));
}

TEST_F(CommandLine, AMistypedVerbIsGuessed) {
  const Outcome outcome = speerpunt("serach toezicht");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("there is no verb serach"));
  EXPECT_THAT(outcome.err, HasSubstr("did you mean search?"));
}

TEST_F(CommandLine, AMistypedOptionIsGuessed) {
  const Outcome outcome = speerpunt("docs --faild");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("did you mean --failed?"));
}

TEST_F(CommandLine, WithoutAWorkspaceItSaysHowToMakeOne) {
  const Outcome outcome = speerpunt("search iets");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("speerpunt init"));
}

TEST_F(CommandLine, TheWorkspaceIsFoundUpwards) {
  write("map/brief.txt", "Een brief over het toezicht op bedrijfsartsen in Nederland.\n");
  speerpunt("init .");
  const Outcome outcome = shell("cd map && " + shell_word(SPEERPUNT_PROGRAM) + " add brief.txt");
  EXPECT_EQ(shell("cd map && " + shell_word(SPEERPUNT_PROGRAM) + " docs").code, 0) << outcome.err;
}

TEST_F(CommandLine, TheWorkspaceMayComeFromTheEnvironment) {
  speerpunt("init archief");
  const Outcome outcome =
      shell("SPEERPUNT_WORKSPACE=archief " + shell_word(SPEERPUNT_PROGRAM) + " docs");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("no documents yet"));
}

TEST_F(CommandLine, AnOptionWinsOverTheEnvironment) {
  speerpunt("init archief");
  const Outcome outcome = shell("SPEERPUNT_WORKSPACE=nergens " + shell_word(SPEERPUNT_PROGRAM) +
                                " --workspace archief docs");
  EXPECT_EQ(outcome.code, 1) << outcome.err;
}

TEST_F(CommandLine, AWrongValueOfSearchIsExplainedInDutch) {
  for (const auto& [option, told] : std::vector<std::pair<std::string, std::string>>{
           {"-n nul", "--number kan niet 'nul' zijn"},
           {"-n 0", "--number kan niet '0' zijn"},
           {"--year nonsense", "--year kent 'nonsense' niet"},
           {"--sort onzin", "--sort kent 'onzin' niet"},
           {"--without onzin", "--without kent 'onzin' niet"}}) {
    const Outcome outcome = in_workspace("search iets " + option);
    EXPECT_EQ(outcome.code, 2) << option;
    EXPECT_THAT(outcome.err, HasSubstr(told));
    EXPECT_THAT(outcome.err, HasSubstr("hint: "));
  }
}

TEST_F(CommandLine, AnOptionBeforeTheWordsTakesOneValueOnly) {
  write("a.txt", "De opleiding tot huisarts is lang en vraagt veel van opleiders.\n");
  in_workspace("add a.txt");
  EXPECT_EQ(in_workspace("search -n 5 opleiding huisarts").code, 0);
}

TEST_F(CommandLine, TheManPageCoversEveryVerbAndOption) {
  const Outcome page = speerpunt("manual man");
  EXPECT_EQ(page.code, 0);
  EXPECT_THAT(page.out, HasSubstr(".SS \\fBspeerpunt brief\\fR"));
  EXPECT_THAT(page.out, HasSubstr("\\-\\-min\\-confidence"));
  EXPECT_THAT(page.out, HasSubstr(".SH EXIT STATUS"));
}

TEST_F(CommandLine, TheCompletionKnowsVerbsOptionsAndChoices) {
  write("probe.sh",
        "source completion\n"
        "try() { COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _speerpunt; echo "
        "\"${COMPREPLY[*]}\"; }\n"
        "try speerpunt reco\n"
        "try speerpunt docs --fa\n"
        "try speerpunt search x --sort da\n");
  shell(shell_word(SPEERPUNT_PROGRAM) + " manual bash-completion > completion; true");
  const Outcome outcome = shell("bash probe.sh");
  EXPECT_EQ(outcome.out, "recommendations\n--failed\ndate\n") << outcome.err;
}

TEST_F(CommandLine, ControlCharactersInAFileNameDoNotReachTheTerminal) {
  const Outcome outcome = in_workspace("add \"$(printf 'weg\\033[2J.pdf')\"");
  EXPECT_EQ(outcome.code, 3);
  EXPECT_EQ(outcome.err.find('\033'), std::string::npos);
}

}  // namespace
}  // namespace speerpunt
