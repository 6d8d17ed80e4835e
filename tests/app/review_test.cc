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

class ReviewOfThreads : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write("wens.md",
          "---\ntitle: Visie\ndate: 2015-03-01\npublisher: Federatie\n---\n\n"
          "# Visie\n\nDe minister moet het register van bedrijfsartsen openbaar maken.\n");
    write("verslag.md",
          "---\ntitle: Verslag\ndate: 2020-03-01\npublisher: Federatie\n---\n\n# Verslag\n\n"
          "Het register van bedrijfsartsen is inmiddels openbaar gemaakt door de minister.\n");
    ASSERT_EQ(in_workspace("add wens.md verslag.md").code, 0);
  }
  Outcome review(const std::string& arguments) const {
    return in_workspace("recommendations review --author Anja " + arguments);
  }
  Outcome walk(const std::string& keys) const {
    write("toetsen", keys);
    return shell("sh -c " + shell_word("exec " + shell_word(SPEERPUNT_PROGRAM) +
                                       " --workspace archief recommendations review "
                                       "--author Anja < toetsen"));
  }
  // The last word of the last line with `text` in it.
  static std::string id_beside(const std::string& out, const std::string& text) {
    const std::size_t line = out.find(text);
    const std::size_t end = out.find('\n', line);
    const std::size_t space = out.rfind(' ', end);
    return out.substr(space + 1, end - space - 1);
  }
};

TEST_F(ReviewOfThreads, EveryIdThatLineageShowsIsTaken) {
  const std::string shown = in_workspace("lineage").out;
  ASSERT_THAT(shown, HasSubstr("ingevuld (voorstel)"));
  const std::string wish = id_beside(shown, "wens.md");
  const std::string done = id_beside(shown, "verslag.md");
  EXPECT_THAT(done, HasSubstr("/s"));
  const Outcome confirmed = review(done + " link=" + wish + " --reason gezien");
  EXPECT_EQ(confirmed.code, 0) << confirmed.err;
  EXPECT_THAT(confirmed.out, HasSubstr("ingevuld (bevestigd door Anja"));
  EXPECT_THAT(in_workspace("lineage").out, HasSubstr(": gezien)"));
  EXPECT_THAT(in_workspace("lineage --json").out, HasSubstr("\"proposal\":false"));
  ASSERT_EQ(review(wish + " nolink=" + done).code, 0);
  EXPECT_THAT(in_workspace("lineage --ended").out, Not(HasSubstr("ingevuld")));
  ASSERT_EQ(review(done + " undo").code, 0);
  EXPECT_THAT(in_workspace("lineage").out, HasSubstr("ingevuld (bevestigd"));
  EXPECT_EQ(review(done + " accept").code, 2);
}

TEST_F(ReviewOfThreads, ARecommendationCanBeSaidToBeGone) {
  write("later.md",
        "---\ntitle: Later\ndate: 2022-03-01\npublisher: Federatie\n---\n\n# Later\n\n"
        "Wij adviseren artsen om elk incident te bespreken.\n");
  ASSERT_EQ(in_workspace("add later.md").code, 0);
  const std::string list = in_workspace("recommendations").out;
  const std::string wish = id_beside(list, "wens.md");
  const std::string later = id_beside(list, "later.md");
  EXPECT_EQ(review(wish + " gone").code, 2);  // nothing proposes it
  ASSERT_EQ(review(wish + " gone=" + later).code, 0);
  EXPECT_THAT(in_workspace("lineage").out, HasSubstr("verdwenen (bevestigd door Anja"));
  ASSERT_EQ(review("--export besluiten.jsonl").code, 0);
  std::filesystem::remove(workspace() / "decisions.db");
  EXPECT_THAT(in_workspace("lineage --ended").out, Not(HasSubstr("bevestigd")));
  ASSERT_EQ(review("--import besluiten.jsonl").code, 0);
  EXPECT_THAT(in_workspace("lineage").out, HasSubstr("verdwenen (bevestigd door Anja"));
}

TEST_F(ReviewOfThreads, AWalkShowsTheThreadAndConfirmsIt) {
  const Outcome walked = walk("?\nb 1 gezien\nx 1\nl\nl 1\nq\n");
  EXPECT_EQ(walked.code, 0) << walked.err;
  EXPECT_THAT(walked.out, HasSubstr("1) later: 2020-03-01  ingevuld (voorstel)"));
  EXPECT_THAT(walked.out, HasSubstr("ingevuld (bevestigd door Anja"));
  EXPECT_THAT(walked.out, HasSubstr("in geen draad"));
  EXPECT_THAT(walked.out, HasSubstr("u            maak het laatste besluit"));
  EXPECT_THAT(walked.err, HasSubstr("3 besluiten bewaard"));
}

TEST_F(ReviewOfThreads, AnEmptyAddresseeWipesNothing) {
  const Outcome walked = walk("d\nc onzin\nn\na b\nq\n");
  EXPECT_THAT(walked.out, HasSubstr("Er is niets veranderd."));
  EXPECT_THAT(walked.err, HasSubstr("0 besluiten bewaard"));
  EXPECT_EQ(walked.err.find("usage"), std::string::npos);
}

TEST_F(ReviewCommand, RefusesOptionsThatWouldBePassedOver) {
  for (const char* verb :
       {"recommendations --lost", "recommendations --export x.jsonl",
        "recommendations --json --csv", "themes list --by document", "themes --json --csv",
        "export references --csv --theme wet-big", "export threads --json --csv"}) {
    const Outcome outcome = in_workspace(verb);
    EXPECT_EQ(outcome.code, 2) << verb;
    EXPECT_EQ(outcome.out, "") << verb;
  }
  EXPECT_FALSE(std::filesystem::exists(folder() / "x.jsonl"));
}

TEST_F(ReviewCommand, WritesToStandardOutputWhereTheFileIsADash) {
  ASSERT_EQ(review(id_of(kWish) + " reject --reason 'staat al in de wet'").code, 0);
  EXPECT_THAT(review("--export -").out, HasSubstr("\"kind\":\"reject\""));
  EXPECT_FALSE(std::filesystem::exists(folder() / "-"));
  const Outcome chart = in_workspace("chart timeline -o -");
  EXPECT_THAT(chart.out, HasSubstr("<rect width=\"100%\""));
  EXPECT_FALSE(std::filesystem::exists(folder() / "-"));
}

TEST_F(ReviewCommand, WalksThroughThemWithKeysOnALine) {
  write("toetsen", "n navragen\n3\na\nr geen advies\nu\nq\n");
  const Outcome walked = shell("sh -c " + shell_word("exec " + shell_word(SPEERPUNT_PROGRAM) +
                                                     " --workspace archief recommendations review "
                                                     "--author Anja < toetsen"));
  EXPECT_EQ(walked.code, 0) << walked.err;
  EXPECT_THAT(walked.out, HasSubstr("[2/2]"));
  EXPECT_THAT(walked.err, HasSubstr("5 besluiten bewaard"));
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

TEST_F(ReviewCommand, ImportsOnlyWhatAnExportWrote) {
  write("stuk.pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
  write("leeg.jsonl", "\n");
  write("anders.json", R"({"name":"package"})");
  write("lijst.json", "[1, 2]");
  for (const char* file : {"stuk.pdf", "leeg.jsonl", "anders.json", "lijst.json"}) {
    const Outcome outcome = review(std::string("--import ") + file);
    EXPECT_EQ(outcome.code, 2) << file;
    EXPECT_THAT(outcome.err, HasSubstr(file));
    EXPECT_THAT(outcome.err, HasSubstr("nothing was imported"));
    EXPECT_THAT(outcome.err, Not(HasSubstr("exception")));
  }
  EXPECT_THAT(review("--import anders.json").err, HasSubstr("line 1: "));
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
