// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <gmock/gmock.h>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

class BriefAll : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write("arbeid.txt",
          "De minister moet het toezicht op bedrijfsartsen in de bedrijfsgezondheidszorg regelen, "
          "vinden wij.\n");
    write("openheid.txt",
          "Ziekenhuizen moeten openheid na incidenten tonen, en steun geven aan de arts die bij "
          "het incident betrokken was, vinden wij.\n");
    ASSERT_EQ(in_workspace("add arbeid.txt openheid.txt").code, 0);
  }

  bool is_there(const std::string& name) const { return fs::exists(folder() / name); }
};

TEST_F(BriefAll, WritesEachThemeInEachForm) {
  const Outcome made = in_workspace(
      "brief --all -o uit/mei --format html,md --template factsheet --date 2026-05-01");
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_TRUE(is_there("uit/mei/arbeidsgerichte-zorg-factsheet.html"));
  EXPECT_TRUE(is_there("uit/mei/arbeidsgerichte-zorg-factsheet.html.provenance.json"));
  EXPECT_TRUE(is_there("uit/mei/openheid-na-incidenten-factsheet.md"));
  EXPECT_FALSE(is_there("uit/mei/levenseinde-factsheet.md"));
  EXPECT_THAT(made.err, HasSubstr("nothing to quote on: "));
  in_workspace(
      "brief openheid-na-incidenten --template factsheet --date 2026-05-01 "
      "-o uit/mei/los.md");
  EXPECT_EQ(read_file(folder() / "uit/mei/openheid-na-incidenten-factsheet.md"),
            read_file(folder() / "uit/mei/los.md"));
}

TEST_F(BriefAll, GoesOnWhereOneFailsAndSaysSo) {
  for (const auto& entry : fs::directory_iterator(workspace() / "originals")) {
    if (read_file(entry.path()).find("incident") == std::string::npos) continue;
    fs::permissions(entry.path(), fs::perms::owner_write, fs::perm_options::add);
    write(fs::relative(entry.path(), folder()).string(), "iets anders");
  }
  const Outcome made = in_workspace("brief --all -o uit --format md --date 2026-05-01");
  EXPECT_EQ(made.code, 3) << made.err;
  EXPECT_TRUE(is_there("uit/arbeidsgerichte-zorg-position-paper.md"));
  EXPECT_FALSE(is_there("uit/openheid-na-incidenten-position-paper.md"));
  EXPECT_THAT(made.err, AllOf(HasSubstr("openheid-na-incidenten could not be written"),
                              HasSubstr("could not be written\n")));
}

TEST_F(BriefAll, TellsWhatIsNewSinceTheFolderOfLastMonth) {
  ASSERT_EQ(in_workspace("brief --all -o april --format md --date 2026-04-01").code, 0);
  write("later.txt", "De minister moet de opleiding van bedrijfsartsen betalen, vinden wij.\n");
  ASSERT_EQ(in_workspace("add later.txt").code, 0);
  const Outcome made =
      in_workspace("brief --all -o mei --format md --date 2026-05-01 --since-briefing april");
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_THAT(read_file(folder() / "mei/arbeidsgerichte-zorg-position-paper.md"),
              HasSubstr("1 april 2026"));
}

TEST_F(BriefAll, RefusesWhatItCannotDo) {
  EXPECT_EQ(in_workspace("brief --all").code, 2);
  EXPECT_EQ(in_workspace("brief --all arbeidsgerichte-zorg -o uit").code, 2);
  EXPECT_EQ(in_workspace("brief --all -o uit --format docx,foo").code, 2);
  EXPECT_EQ(in_workspace("brief --all -o arbeid.txt").code, 2);
  EXPECT_EQ(in_workspace("brief --all -o uit --since-briefing arbeid.txt").code, 2);
  EXPECT_EQ(in_workspace("brief").code, 2);
}

}  // namespace
}  // namespace speerpunt
