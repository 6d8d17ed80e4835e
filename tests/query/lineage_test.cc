// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/lineage.hh"

#include <algorithm>
#include <map>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/lineage/word_diff.hh"

namespace speerpunt {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Statement statement(const std::string& document, const std::string& date, const std::string& text,
                    bool recommends = true) {
  Statement one;
  one.id = document + "/r" + std::to_string(text.size());
  one.document = document;
  one.path = document + ".pdf";
  one.page = {1};
  one.text = text;
  one.date = parse_iso_date(date, "text");
  one.issuer = "Raad voor de Zorg";
  one.recommends = recommends;
  one.strength = recommends ? 3 : 0;
  return one;
}

// Other subjects, so that words of the recommendations are rare.
std::vector<Statement> with_others(std::vector<Statement> statements) {
  const std::vector<std::string> others = {
      "Scholen moeten leerlingen leren zwemmen.",
      "Bouw meer woningen bij stations.",
      "De accijns op benzine mag niet verder stijgen.",
      "Musea horen gratis te zijn voor kinderen.",
      "Gemeenten dienen parken beter te onderhouden.",
      "Verbied vuurwerk in de binnenstad.",
      "Treinen moeten ook 's nachts rijden.",
      "Maak het stelsel van toeslagen eenvoudiger.",
  };
  for (const std::string& text : others) {
    statements.push_back(statement("anders", "2015-01-01", text));
  }
  return statements;
}

const Lineage of(std::vector<Statement> statements, const DecidedThreads& decided = {}) {
  return lineage_of(with_others(std::move(statements)), ThesaurusLines(), decided);
}

std::string id_of(const char* document, const std::string& text) {
  return std::string(document) + "/r" + std::to_string(text.size());
}

const LineageStep& step_of(const Lineage& lineage, Change change) {
  for (const LineageStep& step : lineage.steps) {
    if (step.change == change) return step;
  }
  throw std::logic_error("no such step");
}

std::vector<Change> changes_of(const Lineage& lineage) {
  std::vector<Change> found;
  for (const LineageStep& step : lineage.steps) {
    if (step.change != Change::kNew) found.push_back(step.change);
  }
  return found;
}

const std::string kOpenAccess =
    "Werkgevers moeten werknemers vrije toegang tot de bedrijfsarts geven.";

TEST(Lineage, FollowsARecommendationThatIsRepeated) {
  const Lineage found =
      of({statement("a", "2018-03-01", kOpenAccess), statement("b", "2020-03-01", kOpenAccess)});
  EXPECT_THAT(changes_of(found), ElementsAre(Change::kRepeated));
  const auto threads = threads_by_recommendation(found);
  const std::string number = std::to_string(kOpenAccess.size());
  EXPECT_EQ(threads.at("a/r" + number), threads.at("b/r" + number));
}

TEST(Lineage, GoesFromSourceToSourceNotOverThem) {
  const Lineage found =
      of({statement("a", "2018-03-01", kOpenAccess), statement("b", "2020-03-01", kOpenAccess),
          statement("c", "2022-03-01", kOpenAccess)});
  EXPECT_EQ(changes_of(found).size(), 2U);
}

TEST(Lineage, LinksNothingWithoutADate) {
  Statement undated = statement("b", "2020-03-01", kOpenAccess);
  undated.date = {};
  EXPECT_THAT(changes_of(of({statement("a", "2018-03-01", kOpenAccess), undated})), IsEmpty());
}

TEST(Lineage, TellsThatADemandBecameFirmer) {
  const Lineage found =
      of({statement("a", "2018-03-01",
                    "Werkgevers kunnen werknemers vrije toegang tot de bedrijfsarts geven."),
          statement("b", "2020-03-01", kOpenAccess)});
  EXPECT_THAT(changes_of(found), ElementsAre(Change::kSharpened));
}

TEST(Lineage, ProposesThatSomethingWasFulfilled) {
  const Lineage found =
      of({statement("a", "2018-03-01", kOpenAccess),
          statement("b", "2020-03-01",
                    "De vrije toegang van werknemers tot de bedrijfsarts is inmiddels geregeld.",
                    false)});
  ASSERT_THAT(changes_of(found), ElementsAre(Change::kFulfilled));
  const auto step = std::find_if(found.steps.begin(), found.steps.end(),
                                 [](const auto& one) { return one.change == Change::kFulfilled; });
  EXPECT_TRUE(step->proposal());
  EXPECT_EQ(step->seen, step->to);
}

TEST(Lineage, SaysDisappearedOnlyWhereTheIssuerWroteOnTheThemeAgain) {
  Statement first = statement("a", "2018-03-01", kOpenAccess);
  first.themes = {"arbeid"};
  Statement later = statement("b", "2020-03-01", "Verzekeraars dienen sportschoenen te vergoeden.");
  EXPECT_THAT(changes_of(of({first, later})), IsEmpty());
  later.themes = {"arbeid"};
  EXPECT_THAT(changes_of(of({first, later})), ElementsAre(Change::kDisappeared));
}

TEST(Lineage, DoesNotSayDisappearedOfWhatWasFulfilled) {
  Statement asked = statement("a", "2018-03-01", kOpenAccess);
  Statement again = statement("b", "2019-03-01", kOpenAccess);
  Statement done = statement(
      "c", "2020-03-01",
      "De vrije toegang van werknemers tot de bedrijfsarts is inmiddels geregeld.", false);
  Statement other = statement("d", "2021-03-01", "Verzekeraars dienen sportschoenen te vergoeden.");
  asked.themes = again.themes = other.themes = {"arbeid"};
  EXPECT_THAT(changes_of(of({asked, again, done, other})),
              testing::Not(testing::Contains(Change::kDisappeared)));
}

const std::string kShoes = "Verzekeraars dienen sportschoenen te vergoeden.";

TEST(Lineage, SaysDisappearedOfNoExistingDuty) {
  Statement first = statement("a", "2018-03-01", kOpenAccess);
  Statement later = statement("b", "2020-03-01", kShoes);
  first.themes = later.themes = {"arbeid"};
  first.kind = RecommendationClass::kExistingDuty;
  EXPECT_THAT(changes_of(of({first, later})), IsEmpty());
}

// What goes on of the same document is no evidence where it is on another theme.
TEST(Lineage, ShowsWhatTheIssuerWroteOnTheSameThemeWhereSomethingDisappeared) {
  Statement first = statement("a", "2018-03-01", kOpenAccess);
  Statement beside = statement("a", "2018-03-01", kShoes);
  Statement again = statement("b", "2020-03-01", kShoes);
  first.themes = {"arbeid"};
  beside.themes = again.themes = {"sport"};
  EXPECT_THAT(changes_of(of({first, beside, again})), ElementsAre(Change::kRepeated));
  Statement on_theme = statement("c", "2021-03-01", "Verbied het roken op alle terrassen.");
  on_theme.themes = {"arbeid"};
  const Lineage found = of({first, beside, again, on_theme});
  const LineageStep& step = step_of(found, Change::kDisappeared);
  EXPECT_EQ(found.statements[step.seen].text, on_theme.text);
}

TEST(Lineage, AConfirmedProposalIsNoProposalAnyMore) {
  const std::string done =
      "De vrije toegang van werknemers tot de bedrijfsarts is inmiddels geregeld.";
  const Lineage found =
      of({statement("a", "2018-03-01", kOpenAccess), statement("b", "2020-03-01", done, false)},
         {{{id_of("b", done), id_of("a", kOpenAccess), true, {"Anja", "2026", "gezien"}}}, {}});
  const LineageStep& step = step_of(found, Change::kFulfilled);
  EXPECT_FALSE(step.proposal());
  ASSERT_TRUE(step.confirmed);
  EXPECT_EQ(step.confirmed->author, "Anja");
}

TEST(Lineage, TakesAPersonsWordOnWhatDisappeared) {
  Statement first = statement("a", "2018-03-01", kOpenAccess);
  Statement later = statement("b", "2020-03-01", kShoes);
  first.themes = later.themes = {"arbeid"};
  const std::string last = id_of("a", kOpenAccess);
  const std::string seen = id_of("b", kShoes);
  EXPECT_THAT(changes_of(of({first, later}, {{}, {{last, seen, false, {"Anja", "2026", ""}}}})),
              IsEmpty());
  first.themes = later.themes = {};  // nothing is proposed
  const Lineage found = of({first, later}, {{}, {{last, seen, true, {"Anja", "2026", ""}}}});
  const LineageStep& step = step_of(found, Change::kDisappeared);
  EXPECT_FALSE(step.proposal());
  EXPECT_EQ(found.statements[step.seen].text, kShoes);
}

TEST(Lineage, LinksWithinADocumentWhereAPersonSaysSo) {
  const Lineage found =
      of({statement("a", "2018-03-01", kOpenAccess), statement("a", "2018-03-01", kShoes)},
         {{{id_of("a", kShoes), id_of("a", kOpenAccess), true, {}}}, {}});
  const auto threads = threads_by_recommendation(found);
  EXPECT_EQ(threads.at(id_of("a", kShoes)), threads.at(id_of("a", kOpenAccess)));
  const auto step = std::find_if(found.steps.begin(), found.steps.end(),
                                 [](const LineageStep& one) { return one.confirmed.has_value(); });
  ASSERT_NE(step, found.steps.end());
  EXPECT_EQ(found.statements[step->from].text, kOpenAccess);  // it stands first
}

TEST(Lineage, PutsWhatHasNoDateBehindWhatAPersonLinksItWith) {
  Statement undated = statement("0", "2020-03-01", kOpenAccess);
  undated.date = {};
  const Lineage found = of({statement("a", "2018-03-01", kOpenAccess), undated},
                           {{{id_of("0", kOpenAccess), id_of("a", kOpenAccess), true, {}}}, {}});
  ASSERT_THAT(changes_of(found), ElementsAre(Change::kRepeated));
  EXPECT_FALSE(found.statements[step_of(found, Change::kRepeated).to].date);
}

// Else the later one would bring both together again, each of them new.
TEST(Lineage, KeepsApartWhatAPersonSaysDoesNotBelongTogether) {
  const auto at = [](const char* document, const char* date) {
    return statement(document, date, kOpenAccess);
  };
  const Lineage found = of({at("a", "2018-03-01"), at("b", "2020-03-01"), at("c", "2022-03-01")},
                           {{{id_of("a", kOpenAccess), id_of("b", kOpenAccess), false, {}}}, {}});
  const auto threads = threads_by_recommendation(found);
  std::map<std::string, int> beginnings;
  for (const LineageStep& step : found.steps) {
    if (step.change == Change::kNew && found.statements[step.to].text == kOpenAccess)
      ++beginnings[found.threads[step.to] + found.statements[step.to].document];
  }
  EXPECT_EQ(beginnings.size(), 2U);
  EXPECT_THAT(changes_of(found), ElementsAre(Change::kRepeated));
}

TEST(Lineage, ShowsTheSentenceThatAThreadBeginsWith) {
  const Lineage found = of({statement("a", "2018-03-01", kOpenAccess, false),
                            statement("b", "2020-03-01", kOpenAccess)});
  EXPECT_EQ(found.statements[step_of(found, Change::kRepeated).from].document, "a");
  const auto begins = [&](const LineageStep& step) {
    return step.change == Change::kNew && found.statements[step.to].document == "a";
  };
  EXPECT_TRUE(std::any_of(found.steps.begin(), found.steps.end(), begins));
}

TEST(Lineage, KeepsTheIdOfAThreadThatGrows) {
  const std::string id = "a/r" + std::to_string(kOpenAccess.size());
  const auto before = threads_by_recommendation(of({statement("a", "2018-03-01", kOpenAccess)}));
  const auto after = threads_by_recommendation(
      of({statement("b", "2020-03-01", kOpenAccess), statement("a", "2018-03-01", kOpenAccess)}));
  EXPECT_EQ(before.at(id), after.at(id));
}

TEST(JudgedChange, TakesALaterYearForWeaker) {
  const JudgedChange judged =
      judge_change(statement("a", "2018-01-01", "De uitstoot moet in 2030 zijn gehalveerd."),
                   statement("b", "2020-01-01", "De uitstoot moet in 2035 zijn gehalveerd."), .9);
  EXPECT_EQ(judged.change, Change::kWeakened);
  EXPECT_THAT(judged.evidence, ElementsAre(ChangeEvidence{"deadline", "2030", "2035"}));
}

TEST(JudgedChange, KnowsAModalVerbThatIsTornApart) {
  const JudgedChange judged = judge_change(
      statement("a", "2018-01-01", "De vakgroep zou dit elk jaar met de arts moeten bespreken."),
      statement("b", "2020-01-01", "De vakgroep moet dit elk jaar met de arts bespreken."), .8);
  EXPECT_EQ(judged.change, Change::kSharpened);
  EXPECT_THAT(judged.evidence, ElementsAre(ChangeEvidence{"strength", "zou moeten", "moet"}));
}

TEST(JudgedChange, TakesNoYearOfThePastForADeadline) {
  const Statement plain = statement("a", "2011-01-01", "Artsen moeten de lijst herzien.");
  EXPECT_EQ(
      judge_change(plain,
                   statement("b", "2018-01-01", "Sinds 2017 moeten artsen de lijst herzien."), .8)
          .change,
      Change::kRepeated);
  EXPECT_EQ(judge_change(
                plain, statement("b", "2018-01-01", "Artsen moeten de lijst in 2019 herzien."), .8)
                .change,
            Change::kSharpened);
}

TEST(JudgedChange, TakesAPreferenceBesideADemandForADetail) {
  EXPECT_EQ(
      judge_change(statement("a", "2018-01-01", "Elke arts zou excuses moeten aanbieden."),
                   statement("b", "2020-01-01",
                             "Elke arts moet excuses aanbieden, bij voorkeur in een gesprek."),
                   .7)
          .change,
      Change::kSharpened);
}

TEST(JudgedChange, TakesTheNumberOfAnArticleForNoFigure) {
  EXPECT_EQ(
      judge_change(statement("a", "2018-01-01", "De arts moet volgens artikel 7 zwijgen."),
                   statement("b", "2020-01-01", "De arts moet volgens artikel 9 zwijgen."), .8)
          .change,
      Change::kRepeated);
}

TEST(JudgedChange, TakesModalVerbsOfOneForceForARepetition) {
  EXPECT_EQ(judge_change(statement("a", "2018-01-01", "De app dient veilig te zijn."),
                         statement("b", "2020-01-01", "De app moet veilig zijn."), .7)
                .change,
            Change::kRepeated);
}

TEST(SaysItHappened, NeedsAPerfectTenseWithoutReserve) {
  EXPECT_NE(says_it_happened("De heffing is ingevoerd."), "");
  EXPECT_EQ(says_it_happened("De heffing is nog niet ingevoerd."), "");
  EXPECT_EQ(says_it_happened("De heffing moet worden ingevoerd."), "");
  EXPECT_EQ(says_it_happened("Is de heffing ingevoerd?"), "");
}

TEST(WordDiff, ShowsWhatWasTakenOutAndPutIn) {
  EXPECT_THAT(
      word_diff("De app dient veilig te zijn.", "De app moet veilig zijn."),
      ElementsAre(
          DiffPart{DiffOperation::kEqual, "De app"}, DiffPart{DiffOperation::kDelete, "dient"},
          DiffPart{DiffOperation::kInsert, "moet"}, DiffPart{DiffOperation::kEqual, "veilig"},
          DiffPart{DiffOperation::kDelete, "te"}, DiffPart{DiffOperation::kEqual, "zijn."}));
}

}  // namespace
}  // namespace speerpunt
