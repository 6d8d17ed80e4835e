// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;

// What the verbs say about a workspace with one letter.
class Answers : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write("map/brief.txt", "Een brief over het toezicht op bedrijfsartsen in Nederland.\n");
    in_workspace("add map");
  }
  std::filesystem::path stored() const {
    return std::filesystem::directory_iterator(workspace() / "originals")->path();
  }
};

TEST_F(Answers, ALostIndexIsNotAnEmptyArchive) {
  std::filesystem::remove_all(workspace() / "index");
  for (const char* question : {"docs", "search toezicht", "themes matrix", "add map"}) {
    const Outcome outcome = in_workspace(question);
    EXPECT_EQ(outcome.code, 2) << question;
    EXPECT_THAT(outcome.err, HasSubstr("hint: ")) << question;
  }
  EXPECT_EQ(speerpunt("init archief").code, 0);
  EXPECT_EQ(in_workspace("add map").code, 0);
  EXPECT_EQ(in_workspace("search toezicht").code, 0);
}

TEST_F(Answers, AWorkspaceWithoutItsMarkerIsFoundAndMended) {
  std::filesystem::remove(workspace() / "speerpunt.json");
  const Outcome outcome =
      shell("env -C archief " + shell_word(SPEERPUNT_PROGRAM) + " search toezicht");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("speerpunt init"));
  EXPECT_THAT(outcome.err, Not(HasSubstr("there is no workspace")));
  speerpunt("init archief");
  EXPECT_EQ(in_workspace("search toezicht").code, 0);
}

TEST_F(Answers, AnUnknownNameOrAWrongOrderIsAnError) {
  for (const char* question :
       {"search toezicht --theme bestaatniet", "search 'toezicht thema:bestaatniet'",
        "recommendations --theme bestaatniet", "themes show bestaatniet",
        "search toezicht --year 2018..2015", "search ''", "search 'toezicht soort:zzz' --theme zzz",
        "search 'toezicht AND OR arts'"}) {
    const Outcome outcome = in_workspace(question);
    EXPECT_EQ(outcome.code, 2) << question;
    EXPECT_EQ(outcome.out, "") << question;
    EXPECT_THAT(outcome.err, HasSubstr("hint: ")) << question;
  }
}

TEST_F(Answers, TheBeginningOfAThemeIsEnough) {
  const Outcome outcome = in_workspace("themes show openheid");
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("openheid-na-incidenten"));
}

TEST_F(Answers, OneIsSingular) {
  EXPECT_THAT(in_workspace("search toezicht").err, HasSubstr("1 document doorzocht"));
}

TEST_F(Answers, ARelativePathIsSeenFromTheCurrentFolder) {
  write("ander/brief.txt", "Nog een brief, over de opleiding van artsen in Nederland.\n");
  in_workspace("add ander");
  EXPECT_THAT(in_workspace("show map/brief.txt").out, HasSubstr("toezicht"));
  EXPECT_THAT(in_workspace("show ./ander/../map/brief.txt#1").out, HasSubstr("toezicht"));
  EXPECT_EQ(in_workspace("refs map/brief.txt").code, 1);
  EXPECT_EQ(in_workspace("docs remove map/brief.txt").code, 0);
  EXPECT_THAT(in_workspace("docs").out, Not(HasSubstr("map/brief.txt")));
}

TEST_F(Answers, ALineEndInAFileNameDoesNotBreakTheList) {
  write("map/een\ntwee.txt", "Nog een brief, over de opleiding van artsen in Nederland.\n");
  in_workspace("add map");
  EXPECT_THAT(in_workspace("docs").out, HasSubstr("een twee.txt"));
  EXPECT_THAT(in_workspace("search opleiding").out, HasSubstr("een twee.txt"));
}

TEST_F(Answers, TheDoctorSeesAChangedOrLostOriginal) {
  EXPECT_THAT(in_workspace("doctor").out, Not(HasSubstr("stored copy")));
  std::ofstream(stored(), std::ios::app) << "erbij";
  EXPECT_THAT(in_workspace("doctor").out, HasSubstr("was changed"));
  std::filesystem::remove(stored());
  const Outcome outcome = in_workspace("doctor");
  EXPECT_THAT(outcome.out, HasSubstr("is gone"));
  EXPECT_EQ(outcome.code, 3);
}

}  // namespace
}  // namespace speerpunt
