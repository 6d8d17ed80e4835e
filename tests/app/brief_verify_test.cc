// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "corpus/dutch/normalise.hh"
#include "corpus/sha256.hh"
#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using Json = nlohmann::json;

constexpr const char* kWish =
    "De minister moet het toezicht op bedrijfsartsen regelen, vinden wij.";

class BriefVerify : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write("visie.txt", "Toezicht\n\n" + std::string(kWish) + "\n");
    ASSERT_EQ(in_workspace("add visie.txt").code, 0);
  }
  void brief(const std::string& file, const std::string& options = {}) const {
    const Outcome made =
        in_workspace("brief arbeidsgerichte-zorg --date 2026-01-31 -o " + file + " " + options);
    ASSERT_EQ(made.code, 0) << made.err;
  }
  Json verify(const std::string& file, int code) const {
    const Outcome outcome = in_workspace("brief verify --json " + file);
    EXPECT_EQ(outcome.code, code) << outcome.out << outcome.err;
    return Json::parse(outcome.out);
  }
  // What does not hold: one reason.
  std::string reason(const std::string& file) const {
    const Json found = verify(file, 3);
    EXPECT_FALSE(found.at("lapses").empty());
    return found.at("lapses").empty() ? "" : found.at("lapses")[0].at("reason");
  }
  void replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = read_file(folder() / file);
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << text;
    write(file, text.replace(at, from.size(), to));
  }
  std::filesystem::path original() const {
    return std::filesystem::directory_iterator(workspace() / "originals")->path();
  }
};

TEST_F(BriefVerify, EveryFormHoldsUntouched) {
  for (const char* file : {"a.docx", "a.html", "a.md", "a.json"}) {
    brief(file);
    const Json found = verify(file, 0);
    EXPECT_FALSE(found.at("changed").get<bool>()) << file;
    EXPECT_EQ(found.at("quotes"), found.at("holding")) << file;
    EXPECT_GT(found.at("quotes"), 0) << file;
    verify(std::string(file) + ".provenance.json", 0);
  }
}

TEST_F(BriefVerify, TheProvenanceTellsWhereEachQuoteStands) {
  brief("a.docx");
  const Json provenance = Json::parse(read_file(folder() / "a.docx.provenance.json"));
  EXPECT_EQ(provenance.at("schema"), 1);
  EXPECT_EQ(provenance.at("date"), "2026-01-31");
  EXPECT_EQ(provenance.at("template"), "position-paper");
  EXPECT_EQ(provenance.at("export").at("form"), "docx");
  const Json& quote = provenance.at("quotes").at(0);
  EXPECT_EQ(quote.at("quote"), kWish);
  EXPECT_EQ(quote.at("page"), 1);
  EXPECT_THAT(quote.at("path").get<std::string>(), testing::EndsWith("visie.txt"));
  EXPECT_EQ(quote.at("document").get<std::string>() + ".text", original().filename());
}

TEST_F(BriefVerify, WritesNoProvenanceWhereNoneIsWanted) {
  brief("a.md");
  brief("a.md", "--no-provenance");
  EXPECT_FALSE(std::filesystem::exists(folder() / "a.md.provenance.json"));
  const Outcome outcome = in_workspace("brief verify a.md");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("a.md.provenance.json"));
  in_workspace("brief arbeidsgerichte-zorg -o -");
  EXPECT_FALSE(std::filesystem::exists(folder() / "-.provenance.json"));
}

TEST_F(BriefVerify, SaysWhatBecameOfTheOriginal) {
  brief("a.md");
  const std::string before = read_file(original());
  write(original().string(), "De minister kan het toezicht op bedrijfsartsen regelen.");
  EXPECT_EQ(reason("a.md"), "original-changed");
  write(original().string(), before);
  verify("a.md", 0);
  std::filesystem::remove(original());
  EXPECT_EQ(reason("a.md"), "original-missing");
  ASSERT_EQ(in_workspace("docs remove visie.txt").code, 0);
  EXPECT_EQ(reason("a.md"), "removed");
  EXPECT_THAT(in_workspace("brief verify a.md").out, HasSubstr("uit het archief verwijderd"));
}

TEST_F(BriefVerify, CatchesAPlantedWordInEachForm) {
  for (const char* file : {"a.html", "a.md", "a.json"}) {
    brief(file);
    replace(file, "minister moet", "minister kan");
    EXPECT_EQ(reason(file), "quote-edited") << file;
    EXPECT_TRUE(verify(file, 3).at("changed").get<bool>());
  }
}

TEST_F(BriefVerify, CatchesAPlantedWordWhereTheProvenanceWasChangedToo) {
  brief("a.md");
  const std::string before = sha256(read_file(folder() / "a.md"));
  replace("a.md", "minister moet", "minister kan");
  replace("a.md.provenance.json", before, sha256(read_file(folder() / "a.md")));
  EXPECT_EQ(reason("a.md"), "quote-edited");
  replace("a.md.provenance.json", "minister moet", "minister kan");
  EXPECT_EQ(reason("a.md"), "quote-not-found");
  write("a.md.provenance.json", "{\"schema\":1,");
  EXPECT_EQ(in_workspace("brief verify a.md").code, 2);
}

TEST_F(BriefVerify, CatchesAWrongPageInTheProvenanceAndInTheExport) {
  brief("a.md");
  replace("a.md", "p.\u00A01", "p.\u00A07");
  EXPECT_EQ(reason("a.md"), "page-edited");
  brief("a.md");
  replace("a.md.provenance.json", "\"page\":1,\"page_end\":1", "\"page\":7,\"page_end\":7");
  const Json found = verify("a.md", 3);
  EXPECT_EQ(found.at("lapses")[0].at("reason"), "quote-not-found");
  EXPECT_EQ(found.at("lapses")[0].at("found_on"), 1);
}

TEST_F(BriefVerify, KeepsAnExportOfWhichOnlyTheTextAroundTheQuotesChanged) {
  brief("a.md");
  replace("a.md", "## Bronnen", "Eigen tekst.\n\n## Bronnen");
  EXPECT_TRUE(verify("a.md", 0).at("changed").get<bool>());
}

TEST_F(BriefVerify, AVersionThatReplacedADocumentIsANote) {
  const std::string more =
      "\n\nDe bedrijfsarts ziet werkenden in hun werk. Hij adviseert over verzuim en herstel. Wie "
      "geen werkgever heeft, kan nergens terecht. Daarom is toegang voor iedereen nodig. De "
      "opleiding krijgt te weinig instroom en de bekostiging blijft achter bij die van anderen.\n";
  write("visie-1.md",
        "---\ntitle: Visie op toezicht\ndate: 2015-01-01\n---\n# Visie op toezicht\n\n" +
            std::string(kWish) + more);
  in_workspace("docs remove visie.txt");
  ASSERT_EQ(in_workspace("add visie-1.md").code, 0);
  brief("a.md");
  write("visie-2.md",
        "---\ntitle: Visie op toezicht\ndate: 2019-01-01\n---\n# Visie op toezicht\n\n" +
            std::string(kWish) + more + "\nNog een zin erbij.\n");
  ASSERT_EQ(in_workspace("add visie-2.md").code, 0);
  const Json found = verify("a.md", 0);
  ASSERT_EQ(found.at("superseded").size(), 1u);
  EXPECT_THAT(found.at("superseded")[0].at("by").at("path").get<std::string>(),
              testing::EndsWith("visie-2.md"));
}

TEST_F(BriefVerify, NeedsAFile) {
  EXPECT_EQ(in_workspace("brief verify").code, 2);
  EXPECT_EQ(in_workspace("brief verify a b").code, 2);
  EXPECT_EQ(in_workspace("brief verify niets.md").code, 2);
  EXPECT_EQ(in_workspace("brief a b").code, 2);
}

TEST_F(BriefVerify, SaysThatAFileIsNoBriefing) {
  write("anders.json", R"({"name":"package"})");
  write("leeg.json", "");
  write("stuk.json", "{\n\"form\": \"inbreng\",\n");
  write("stuk.provenance.json", "[]");
  write("stuk.pdf", "%PDF-1.7\n");
  for (const char* file :
       {"anders.json", "leeg.json", "stuk.json", "stuk.provenance.json", "stuk.pdf"}) {
    for (const char* verb : {"brief verify ", "brief arbeidsgerichte-zorg --since-briefing "}) {
      const Outcome outcome = in_workspace(std::string(verb) + file);
      EXPECT_EQ(outcome.code, 2) << verb << file;
      EXPECT_EQ(outcome.out, "");
      EXPECT_THAT(outcome.err, testing::HasSubstr(file));
      EXPECT_THAT(outcome.err, testing::HasSubstr("hint: "));
      EXPECT_THAT(outcome.err, testing::Not(testing::HasSubstr("exception")));
    }
  }
}

}  // namespace
}  // namespace speerpunt
