// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/comparison.hh"

#include <algorithm>
#include <map>

#include <gmock/gmock.h>

#include "reports/provenance.hh"
#include "reports/render.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A quote of a document, in a passage of its own.
Finding quote(const std::string& document, const std::string& passage, const std::string& text,
              const std::string& recommendation = {}) {
  FindingContext context;
  if (!recommendation.empty()) {
    context.recommendation.emplace();
    context.recommendation->id = recommendation;
  }
  return Finding({document, {1}, {1}, document + "/" + passage, {{0}, {text.size()}}, text},
                 context);
}

Briefing briefing(std::vector<Finding> findings) {
  Briefing made;
  made.title = "Toezicht";
  made.date = "2026-06-01";
  for (const Finding& finding : findings) {
    const DocumentId& id = finding.citation().document;
    const auto has = [&](const Source& source) { return source.document == id; };
    if (std::ranges::none_of(made.sources, has)) {
      made.sources.push_back({id, "Visie " + id, "FVA", {}, id + ".pdf", ""});
    }
  }
  made.sections = {{Part::kPositions, "Standpunten", "", false, false, std::move(findings)}};
  return made;
}

BriefingChanges changes(const Briefing& before, const Briefing& after, Fate fate = {},
                        const std::map<std::string, std::string>& threads = {}) {
  ComparisonEvidence evidence;
  evidence.thread_of = [&](const std::string& id) {
    const auto found = threads.find(id);
    return found == threads.end() ? std::string() : found->second;
  };
  evidence.fate_of = [&](const Source&) { return fate; };
  Provenance old = provenance_of(before, "0.1.0");
  old.date = "2026-05-01";
  return compare(old, after, evidence);
}

std::vector<std::string> texts(const std::vector<ComparedQuote>& quotes) {
  std::vector<std::string> texts;
  for (const ComparedQuote& one : quotes) texts.push_back(one.citation.quote);
  return texts;
}

const char* const kMust =
    "De minister moet het toezicht op bedrijfsartsen bij de inspectie leggen.";
const char* const kMay = "De minister kan het toezicht op bedrijfsartsen bij de inspectie leggen.";
const char* const kOther = "Werkgevers betalen de opleiding van verzekeringsartsen.";

TEST(Comparison, FindsNothingWhereTheWordsAreTheSame) {
  const BriefingChanges found =
      changes(briefing({quote("a", "0", kMust)}), briefing({quote("b", "7", kMust)}));
  EXPECT_THAT(found.added, IsEmpty());
  EXPECT_THAT(found.changed, IsEmpty());
  EXPECT_THAT(found.vanished, IsEmpty());
}

TEST(Comparison, TakesAQuoteWithANeighbourForTheSame) {
  const BriefingChanges found =
      changes(briefing({quote("a", "0", kMust)}),
              briefing({quote("a", "0", std::string(kMust) + " Dat is nodig.")}));
  EXPECT_THAT(found.added, IsEmpty());
  EXPECT_THAT(found.vanished, IsEmpty());
}

TEST(Comparison, SetsNewWordsOfOneSentenceAgainstTheOld) {
  const BriefingChanges found =
      changes(briefing({quote("a", "0", kMay)}),
              briefing({quote("b", "0", kMust), quote("b", "1", kOther)}));
  ASSERT_EQ(found.changed.size(), 1u);
  EXPECT_EQ(found.changed[0].before.citation.quote, kMay);
  EXPECT_THAT(found.changed[0].diff, testing::Contains(DiffPart{DiffOperation::kDelete, "kan"}));
  EXPECT_THAT(found.changed[0].diff, testing::Contains(DiffPart{DiffOperation::kInsert, "moet"}));
  EXPECT_THAT(texts(found.added), ElementsAre(kOther));
}

TEST(Comparison, FollowsAThreadWhateverTheWords) {
  const BriefingChanges found =
      changes(briefing({quote("a", "0", kMust, "a/r1")}),
              briefing({quote("b", "0", kOther, "b/r1")}), {}, {{"a/r1", "t"}, {"b/r1", "t"}});
  EXPECT_EQ(found.changed.size(), 1u);
  EXPECT_THAT(found.added, IsEmpty());
}

TEST(Comparison, SaysWhyAQuoteVanished) {
  const Source newer{"c", "Visie 2020", "FVA", {}, "c.pdf", ""};
  const BriefingChanges found =
      changes(briefing({quote("a", "0", kMust)}), briefing({quote("b", "0", kOther)}),
              {Vanishing::kSuperseded, newer});
  ASSERT_EQ(found.vanished.size(), 1u);
  EXPECT_EQ(found.vanished[0].quote.citation.quote, kMust);
  EXPECT_EQ(found.vanished[0].why, Vanishing::kSuperseded);
  EXPECT_EQ(found.vanished[0].by, newer);
}

TEST(Comparison, WhatHadToGiveWayTakesNoRoomWherePagesAreFew) {
  Briefing after = briefing({quote("b", "0", kMust)});
  after.changes = changes(briefing({quote("a", "1", "Iets heel anders hier.")}), after,
                          {Vanishing::kNotChosen, {}});
  const auto told = [&] {
    return to_markdown(write(after, [](const Source&, PageNumber) { return std::string(); }));
  };
  EXPECT_THAT(told(), HasSubstr("0 vervallen, 1 niet meer gekozen"));
  EXPECT_THAT(told(), testing::Not(HasSubstr("Iets heel anders hier.")));
  after.detailed = true;
  EXPECT_THAT(told(), HasSubstr("Iets heel anders hier."));
}

TEST(Comparison, IsToldInTheBriefing) {
  Briefing after = briefing({quote("b", "0", kMust), quote("b", "1", kOther)});
  after.changes =
      changes(briefing({quote("a", "0", kMay), quote("a", "1", "Iets heel anders hier.")}), after,
              {Vanishing::kRemoved, {}});
  const std::string text =
      to_markdown(write(after, [](const Source&, PageNumber) { return std::string(); }));
  EXPECT_THAT(text, HasSubstr("## Nieuw sinds 1 mei 2026"));
  EXPECT_THAT(text, HasSubstr("1 nieuw citaat, 1 in andere woorden, 1 vervallen"));
  EXPECT_THAT(text, HasSubstr("“kan” werd “moet”"));
  EXPECT_THAT(text, HasSubstr("nieuw)"));  // marked at its quote
  EXPECT_THAT(text, HasSubstr("“Iets heel anders hier.” (FVA, Visie a, datum onbekend, p.\u00A01). "
                              "Het document is uit het archief verwijderd."));
}

}  // namespace
}  // namespace speerpunt
