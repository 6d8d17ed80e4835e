// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tests/app/mails.hh"
#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

// Real mails and archives, as a user meets them.
class Attachments : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write("map/bericht.eml",
          mail_of("Toezicht op bedrijfsartsen",
                  {{"visie.txt", "Visie\n\nDe minister moet de tuchtrechter meer ruimte geven.\n"},
                   {"stukken.zip",
                    zip_of({{"map/opleiding.txt", "De opleiding tot huisarts verdient aandacht.\n"},
                            {"leeg.pdf", ""}})}}));
  }
};

TEST_F(Attachments, AreFoundByTheirWords) {
  const Outcome added = in_workspace("add map");
  EXPECT_EQ(added.code, 3) << added.err;
  EXPECT_THAT(added.err, HasSubstr("read 4 of 5 files"));
  EXPECT_THAT(added.err, HasSubstr("out of mails and archives: 4 of these files"));
  EXPECT_THAT(added.err, HasSubstr("failed: 1 empty-file"));
  const Outcome found = in_workspace("search huisarts");
  EXPECT_EQ(found.code, 0);
  EXPECT_THAT(found.out, HasSubstr("bericht.eml/stukken.zip/map/opleiding.txt"));
  EXPECT_THAT(in_workspace("docs --failed").out, HasSubstr("bericht.eml/stukken.zip/leeg.pdf"));
  EXPECT_THAT(in_workspace("add map").err, HasSubstr("read 0 of 1 files, 1 unchanged, 1 failed"));
}

TEST_F(Attachments, AndTheirMailNameEachOther) {
  in_workspace("add map");
  const Outcome mail = in_workspace("show map/bericht.eml");
  EXPECT_THAT(mail.out, HasSubstr("bijlage: "));
  EXPECT_THAT(mail.out, HasSubstr("bericht.eml/visie.txt"));
  EXPECT_THAT(mail.out, HasSubstr("bericht.eml/stukken.zip"));
  EXPECT_THAT(mail.out, Not(HasSubstr("opleiding.txt"))) << "that is in the archive";
  const Outcome attachment = in_workspace("show map/bericht.eml/visie.txt");
  EXPECT_THAT(attachment.out, HasSubstr("zit in: "));
  EXPECT_THAT(attachment.out, HasSubstr("(Toezicht op bedrijfsartsen)"));
  EXPECT_THAT(in_workspace("docs").out, HasSubstr(", bericht.eml\n"));
  const std::string json = in_workspace("show --json map/bericht.eml").out;
  const Json document = Json::parse(json.substr(0, json.find('\n')));
  EXPECT_EQ(document.at("members").size(), 2u);
  EXPECT_EQ(document.at("paths").size(), 1u);
}

TEST_F(Attachments, GoWithTheirMail) {
  in_workspace("add map");
  const Outcome removed = in_workspace("docs remove map/bericht.eml");
  EXPECT_EQ(removed.code, 0) << removed.err;
  EXPECT_EQ(in_workspace("docs").code, 1);
  EXPECT_EQ(in_workspace("docs --failed").code, 1);
  EXPECT_TRUE(std::filesystem::is_empty(workspace() / "originals"));
}

TEST_F(Attachments, AnArchiveCannotWriteOutsideItself) {
  write("kwaad/kwaad.zip", zip_of({{"../../../weg.txt", "Een brief over de tuchtrechter.\n"},
                                   {"/etc/weg.txt", "Een brief over de huisarts.\n"}}));
  const Outcome added = in_workspace("add kwaad");
  EXPECT_EQ(added.code, 0) << added.err;
  EXPECT_THAT(in_workspace("docs").out, HasSubstr("kwaad/kwaad.zip/weg.txt"));
  EXPECT_THAT(in_workspace("docs").out, HasSubstr("kwaad/kwaad.zip/etc/weg.txt"));
  EXPECT_FALSE(std::filesystem::exists(folder().parent_path() / "weg.txt"));
}

}  // namespace
}  // namespace speerpunt
