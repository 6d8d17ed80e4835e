// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;

class Versions : public ProgramTest {
 protected:
  static std::string guide(const std::string& date, const std::string& last) {
    std::string text = "# Handreiking verzuim\n\nUtrecht, " + date + "\n\n";
    for (int i = 0; i < 30; ++i)
      text += "Punt " + std::to_string(i) + " gaat over het verzuim in week " +
              std::to_string(i * 7) + " na de melding.\n\n";
    return text + last + "\n";
  }
};

TEST_F(Versions, AreListedAndShown) {
  write("map/oud.md", guide("3 mei 2011", "Dit is de eerste tekst."));
  write("map/nieuw.md", guide("8 juni 2017", "Dit is de tekst na de evaluatie."));
  write("map/los.md", "# Brief\n\nEen brief over iets anders dan verzuim, en niet lang.\n");
  in_workspace("add map");
  const Outcome listed = in_workspace("docs --versions");
  EXPECT_EQ(listed.code, 0);
  EXPECT_LT(listed.out.find("nieuw.md"), listed.out.find("oud.md"));
  EXPECT_EQ(listed.out.find("los.md"), std::string::npos);
  EXPECT_THAT(in_workspace("show map/oud.md").out, HasSubstr("nieuwer: "));
  EXPECT_THAT(in_workspace("show map/nieuw.md").out, HasSubstr("ouder: "));
  EXPECT_THAT(in_workspace("show --json map/los.md").out, HasSubstr("\"superseded_by\":null"));
  EXPECT_THAT(in_workspace("docs --versions --json").out, HasSubstr("\"superseded_by\":\""));
}

TEST_F(Versions, AreNotThereForSingleDocuments) {
  write("map/a.md", "# Brief\n\nEen brief over iets.\n");
  in_workspace("add map");
  EXPECT_EQ(in_workspace("docs --versions").code, 1);
}

}  // namespace
}  // namespace speerpunt
