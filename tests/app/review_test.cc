// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kWish =
    "De minister van VWS moet het toezicht op bedrijfsartsen dit jaar nog versterken.";
constexpr const char* kAdvice = "Wij adviseren artsen om elk incident met de patiënt te bespreken.";

class ReviewCommand : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    add({kWish, kAdvice});
  }
  void add(const std::vector<std::string>& sentences) const {
    std::string text = "# Visie op toezicht\n\n";
    for (const std::string& sentence : sentences) text += sentence + "\n\n";
    write("visie.md", text);
    ASSERT_EQ(in_workspace("add visie.md").code, 0);
  }
  std::string json(const std::string& options = {}) const {
    return in_workspace("recommendations --json " + options).out;
  }
  std::string id_of(const std::string& text) const {
    const std::string lines = json("--all");
    const std::size_t line = lines.rfind("{\"id\":\"", lines.find(text));
    return lines.substr(line + 7, lines.find('"', line + 7) - line - 7);
  }
  Outcome review(const std::string& arguments) const {
    return in_workspace("recommendations review --author Anja " + arguments);
  }
};

TEST_F(ReviewCommand, RejectedOnesAreLeftOutAndCanBeTakenBack) {
  ASSERT_EQ(review(id_of(kWish) + " reject --reason 'staat al in de wet'").code, 0);
  EXPECT_THAT(json(), Not(HasSubstr(kWish)));
  EXPECT_THAT(json("--all"), HasSubstr("\"state\":\"rejected\",\"author\":\"Anja\""));
  EXPECT_THAT(json("--all"), HasSubstr("staat al in de wet"));
  ASSERT_EQ(review(id_of(kWish) + " undo").code, 0);
  EXPECT_THAT(json(), HasSubstr(kWish));
}

TEST_F(ReviewCommand, CorrectsClassAddresseeAndStrength) {
  ASSERT_EQ(review(id_of(kWish) + " class=standpunt addressee=gemeenten strength=2").code, 0);
  EXPECT_THAT(json(), HasSubstr("\"class\":\"standpunt\",\"addressee\":[\"gemeenten\"]"));
  EXPECT_THAT(json(), HasSubstr("\"strength\":2,\"confidence\":1.0"));
  EXPECT_THAT(json("--class standpunt"), HasSubstr(kWish));
}

TEST_F(ReviewCommand, SaysWhatIsNoDecision) {
  EXPECT_EQ(review(id_of(kWish) + " class=wens").code, 2);
  EXPECT_EQ(review(id_of(kWish) + " accept class=wens").code, 2);
  EXPECT_EQ(review(id_of(kWish) + " misschien").code, 2);
  EXPECT_EQ(review(id_of(kWish) + " undo").code, 2);
  EXPECT_EQ(review("onzin/r1 accept").code, 2);
  EXPECT_THAT(json(), Not(HasSubstr("decision")));
}

TEST_F(ReviewCommand, WalksThroughThemWithKeysOnALine) {
  write("toetsen", "n navragen\n3\na\nr geen advies\nu\nq\n");
  const Outcome walked = shell("sh -c " + shell_word("exec " + shell_word(SPEERPUNT_PROGRAM) +
                                                     " --workspace archief recommendations review "
                                                     "--author Anja < toetsen"));
  EXPECT_EQ(walked.code, 0) << walked.err;
  EXPECT_THAT(walked.out, HasSubstr("[2/2]"));
  EXPECT_THAT(walked.err, HasSubstr("5 decisions stored"));
  const std::string lines = json();
  EXPECT_THAT(lines, HasSubstr("\"state\":\"corrected\""));
  EXPECT_THAT(lines, HasSubstr("navragen"));
  EXPECT_EQ(count_of(lines, "\"decision\""), 1U);
}

TEST_F(ReviewCommand, DecisionsSurviveANewVersionOfTheFile) {
  ASSERT_EQ(review(id_of(kWish) + " reject").code, 0);
  add({"Deze tekst vervangt de vorige versie.", kAdvice, kWish});
  EXPECT_THAT(json(), Not(HasSubstr(kWish)));
  EXPECT_EQ(review("--lost").code, 1);
  add({kAdvice});
  const Outcome lost = review("--lost");
  EXPECT_EQ(lost.code, 0);
  EXPECT_THAT(lost.out, HasSubstr(kWish));
}

TEST_F(ReviewCommand, DecisionsOutliveTheIndex) {
  ASSERT_EQ(review(id_of(kWish) + " reject").code, 0);
  std::filesystem::remove_all(workspace() / "index");
  ASSERT_EQ(in_workspace("init archief").code, 0);
  ASSERT_EQ(in_workspace("add visie.md").code, 0);
  EXPECT_THAT(json(), Not(HasSubstr(kWish)));
}

TEST_F(ReviewCommand, ExportsAndImportsWithoutDoubles) {
  ASSERT_EQ(review(id_of(kWish) + " reject").code, 0);
  ASSERT_EQ(review("--export besluiten.jsonl").code, 0);
  EXPECT_THAT(review("--import besluiten.jsonl").err, HasSubstr("0 decisions, 1 were known"));
  std::filesystem::remove(workspace() / "decisions.db");
  EXPECT_THAT(json(), HasSubstr(kWish));
  EXPECT_THAT(review("--import besluiten.jsonl").err, HasSubstr("1 decision, 0 were known"));
  EXPECT_THAT(json(), Not(HasSubstr(kWish)));
  ASSERT_EQ(review("--export weer.jsonl").code, 0);
  EXPECT_EQ(read_file(folder() / "weer.jsonl"), read_file(folder() / "besluiten.jsonl"));
}

TEST_F(ReviewCommand, ImportNamesTheLineThatIsWrong) {
  ASSERT_EQ(review(id_of(kWish) + " reject").code, 0);
  ASSERT_EQ(review("--export besluiten.jsonl").code, 0);
  write("stuk.jsonl", read_file(folder() / "besluiten.jsonl") + "{\"schema\":1}\n");
  const Outcome outcome = review("--import stuk.jsonl");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("stuk.jsonl:2"));
}

TEST_F(ReviewCommand, ADamagedFileStopsAListAndStays) {
  write("archief/decisions.db", "geen database, maar wel van iemand");
  const Outcome outcome = in_workspace("recommendations");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("damaged"));
  EXPECT_EQ(read_file(workspace() / "decisions.db"), "geen database, maar wel van iemand");
}

}  // namespace
}  // namespace speerpunt
