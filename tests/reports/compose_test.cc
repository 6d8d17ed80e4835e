// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/compose.hh"

#include <gmock/gmock.h>

#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<Theme> themes() {
  Theme theme;
  theme.id = "toezicht";
  theme.name = "Toezicht";
  theme.scope = "Wie ziet toe.";
  Theme other = theme;
  other.id = "opleiding";
  return {theme, other};
}

// Every part that quotes.
BriefingTemplate form() {
  BriefingTemplate made;
  made.id = "proef";
  made.parts = {{Part::kKernel, "Kern", {}, 3},
                {Part::kRecommendations, "Aan {geadresseerde}", {}, 18},
                {Part::kDevelopment, "Eerder zo verwoord", {}, 18}};
  return made;
}

Briefing briefing_on(const SmallCorpus& corpus, const std::string& theme = "toezicht",
                     std::optional<Date> until = {}) {
  BriefRequest request;
  request.form = form();
  request.theme = theme;
  request.date = "2026-01-31";
  request.until = until;
  return compose(corpus.reader(), themes(), {}, request);
}

std::vector<std::string> quotes(const Briefing& briefing, const std::string& title) {
  std::vector<std::string> found;
  for (const BriefingSection& section : briefing.sections) {
    if (section.title != title) continue;
    for (const Finding& finding : section.findings) found.push_back(finding.citation().quote);
  }
  return found;
}

constexpr const char* kTo = "Aan wie niet is genoemd";

TEST(Compose, QuotesRecommendationsWithTheirPage) {
  SmallCorpus corpus;
  const DocumentId id =
      corpus.add("a.pdf", "2017",
                 {"# Toezicht", "---", "! [toezicht] De minister moet het toezicht regelen."});
  const Briefing briefing = briefing_on(corpus);
  EXPECT_THAT(quotes(briefing, kTo), ElementsAre("De minister moet het toezicht regelen."));
  const Citation& citation = briefing.sections.back().findings.front().citation();
  EXPECT_EQ(citation.page.value, 2);
  EXPECT_EQ(citation.document, id);
  EXPECT_EQ(briefing.sources.at(0).path, "a.pdf");
}

TEST(Compose, ShowsTheNewestWordingAndTheEarlierOnesApart) {
  SmallCorpus corpus;
  corpus.add("oud.pdf", "2011",
             {"! [toezicht] De minister zou het toezicht op bedrijfsartsen "
              "kunnen regelen."});
  corpus.add("nieuw.pdf", "2019",
             {"! [toezicht] De minister moet het toezicht op bedrijfsartsen "
              "binnen een jaar regelen."});
  const Briefing briefing = briefing_on(corpus);
  EXPECT_THAT(quotes(briefing, kTo), ElementsAre(HasSubstr("moet")));
  EXPECT_THAT(quotes(briefing, "Eerder zo verwoord"), ElementsAre(HasSubstr("zou")));
}

TEST(Compose, QuotesNothingTwice) {
  SmallCorpus corpus;
  const std::string wish = "! [toezicht] De minister moet het toezicht op bedrijfsartsen regelen.";
  corpus.add("a.pdf", "2017", {wish});
  corpus.add("b.pdf", "2018", {wish, "[toezicht] Iets anders over toezicht."});
  EXPECT_EQ(quotes(briefing_on(corpus), kTo).size(), 1u);
  EXPECT_THAT(quotes(briefing_on(corpus), "Eerder zo verwoord"), IsEmpty());
}

TEST(Compose, LeavesOutWhatIsNewerThanAsked) {
  SmallCorpus corpus;
  corpus.add("oud.pdf", "2011", {"! [toezicht] De minister moet het toezicht op artsen regelen."});
  corpus.add("nieuw.pdf", "2019", {"! [toezicht] De Kamer moet een wet over keuringen maken."});
  const Briefing briefing = briefing_on(corpus, "toezicht", parse_iso_date("2012", "test"));
  EXPECT_THAT(quotes(briefing, kTo), ElementsAre(HasSubstr("toezicht op artsen")));
  EXPECT_EQ(briefing.sources.size(), 1u);
}

TEST(Compose, StaysWithItsTheme) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017",
             {"! [toezicht] De minister moet het toezicht regelen.",
              "! [opleiding] De minister moet de opleiding betalen."});
  EXPECT_THAT(quotes(briefing_on(corpus), kTo), ElementsAre(HasSubstr("toezicht")));
}

TEST(Compose, SaysSinceWhenAndHowOftenItWasAsked) {
  SmallCorpus corpus;
  corpus.add("oud.pdf", "2011",
             {"! [toezicht] De minister moet het toezicht op bedrijfsartsen regelen."});
  corpus.add("nieuw.pdf", "2019",
             {"! [toezicht] De minister moet het toezicht op bedrijfsartsen nu echt regelen."});
  const Finding found = briefing_on(corpus).sections.front().findings.front();
  ASSERT_TRUE(found.context().standing);
  EXPECT_EQ(found.context().standing->since->value, "2011");
  EXPECT_EQ(found.context().standing->documents, 2u);
}

TEST(Compose, LeavesOutAQuoteThatIsNotWanted) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"! [toezicht] De minister moet het toezicht regelen."});
  const std::string id = id_of(briefing_on(corpus).sections.front().findings.front());
  BriefRequest request;
  request.theme = "toezicht";
  request.form = form();
  request.date = "2026-01-31";
  request.without = {id};
  EXPECT_THAT(quotes(compose(corpus.reader(), themes(), {}, request), kTo), IsEmpty());
}

TEST(Compose, KeepsToTheAddresseeThatWasAsked) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"! [toezicht] De minister moet het toezicht regelen."});
  BriefRequest request;
  request.theme = "toezicht";
  request.form = form();
  request.date = "2026-01-31";
  request.addressees = {"VWS"};
  EXPECT_EQ(quotes(compose(corpus.reader(), themes(), {}, request), kTo).size(), 1u);
  request.addressees = {"werkgevers"};
  EXPECT_THAT(quotes(compose(corpus.reader(), themes(), {}, request), kTo), IsEmpty());
}

TEST(Compose, AsksAQuestionAboutWhatAnAgendaItemFinds) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017",
             {"! [toezicht] De minister moet het toezicht op keuringen regelen.",
              "! [toezicht] De minister moet de opleiding betalen."});
  BriefRequest request;
  request.theme = "toezicht";
  request.form.parts = {{Part::kAgenda, "{agendapunt}", {}, 6}};
  request.form.questions = {{"beleidsaanbeveling", "Is {geadresseerde} hiertoe bereid?"}};
  request.date = "2026-01-31";
  request.agenda = {"keuringen", "tandartsen"};
  const Briefing briefing = compose(corpus.reader(), themes(), {}, request);
  ASSERT_EQ(briefing.sections.size(), 1u);
  EXPECT_EQ(briefing.sections[0].title, "keuringen");
  EXPECT_THAT(briefing.sections[0].findings.at(0).context().question, HasSubstr("bereid?"));
  EXPECT_THAT(briefing.notes, testing::Contains(HasSubstr("tandartsen")));
}

TEST(Compose, SaysWhatItWasMadeOf) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "", {"[toezicht] Een zin over toezicht."});
  EXPECT_THAT(briefing_on(corpus).notes,
              ElementsAre("Gemaakt uit 1 passage over dit thema in 1 document."));
}

TEST(Compose, RefusesAnUnknownOrEmptyTheme) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"[toezicht] Een zin over toezicht."});
  EXPECT_THROW(briefing_on(corpus, "opleiding"), Error);
  try {
    briefing_on(corpus, "tuchtrecht");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "theme-unknown");
    EXPECT_THAT(error.hint(), HasSubstr("toezicht, opleiding"));
  }
}

}  // namespace
}  // namespace speerpunt
