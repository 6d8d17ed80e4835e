// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/page_limit.hh"

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

Finding weighing(double weight, const std::string& document = "doc",
                 RecommendationClass kind = RecommendationClass::kPolicy) {
  FindingContext context;
  context.weight = weight;
  context.recommendation.emplace();
  context.recommendation->kind = kind;
  return Finding({document, {1}, {1}, document + "/0", {{0}, {9}}, "Dat moet."},
                 std::move(context));
}

// Two sections: three recommendations, and two positions of another document.
Briefing example() {
  Briefing briefing;
  briefing.sections = {{Part::kRecommendations,
                        "Aanbevelingen",
                        "",
                        false,
                        false,
                        {weighing(5), weighing(1), weighing(3)}},
                       {Part::kPositions,
                        "Standpunten",
                        "",
                        false,
                        false,
                        {weighing(2, "other", RecommendationClass::kPosition),
                         weighing(0.5, "other", RecommendationClass::kPosition)}}};
  briefing.sources = {{"doc", "Visie", "", {}, "a.pdf", ""},
                      {"other", "Brief", "", {}, "b.pdf", ""}};
  return briefing;
}

// As if each page had room for so many findings.
PageCount with_room_for(std::size_t findings) {
  return [=](const Briefing& briefing) { return (quotes_in(briefing) + findings - 1) / findings; };
}

std::vector<double> weights(const BriefingSection& section) {
  std::vector<double> made;
  for (const Finding& one : section.findings) made.push_back(one.context().weight);
  return made;
}

TEST(PageLimit, LeavesABriefingThatFitsAsItIs) {
  EXPECT_EQ(fitted(example(), 1, with_room_for(5)), example());
}

TEST(PageLimit, DropsTheLightestAndSaysHowManyOfWhat) {
  const Briefing made = fitted(example(), 1, with_room_for(3));
  EXPECT_THAT(weights(made.sections[0]), ElementsAre(5, 3));
  EXPECT_THAT(weights(made.sections[1]), ElementsAre(2));
  EXPECT_THAT(made.notes, ElementsAre("1 aanbeveling en 1 standpunt pasten niet op 1 bladzijde."));
}

TEST(PageLimit, TheHeaviestOfASectionWeighsMoreButNotAllThereIs) {
  // 2.5 weighs less than 3, but is all that its section has; 1 is that too, and goes.
  Briefing briefing = example();
  briefing.sections[1].findings = {weighing(2.5), weighing(0.5)};
  briefing.sections.push_back(
      {Part::kIntentions, "Voornemens", "", false, false, {weighing(1, "other")}});
  const Briefing made = fitted(briefing, 1, with_room_for(2));
  ASSERT_THAT(made.sections, SizeIs(2));
  EXPECT_THAT(weights(made.sections[0]), ElementsAre(5));
  EXPECT_THAT(weights(made.sections[1]), ElementsAre(2.5));
}

TEST(PageLimit, AnItemOfTheAgendaKeepsItsAnswer) {
  Briefing briefing = example();
  briefing.sections[1] = {Part::kAgenda, "Toezicht", "",
                          false,         false,      {weighing(0.1), weighing(0.2)}};
  const Briefing made = fitted(briefing, 1, with_room_for(2));
  ASSERT_THAT(made.sections, SizeIs(2));
  EXPECT_THAT(weights(made.sections[1]), ElementsAre(0.2));
}

TEST(PageLimit, DropsASectionAndItsSourceWhenNothingElseCanGo) {
  const Briefing made = fitted(example(), 1, with_room_for(1));
  ASSERT_THAT(made.sections, SizeIs(1));
  EXPECT_EQ(made.sections[0].title, "Aanbevelingen");
  ASSERT_THAT(made.sources, SizeIs(1));
  EXPECT_EQ(made.sources[0].document, "doc");
}

TEST(PageLimit, KeepsOneFindingAndSaysThatItDoesNotFit) {
  const Briefing made = fitted(example(), 1, [](const Briefing&) { return 4; });
  EXPECT_EQ(quotes_in(made), 1);
  EXPECT_EQ(made.notes.back(), "Wat overbleef past niet op 1 bladzijde.");
}

TEST(PageLimit, LaysOutOncePerProbeOfABinarySearch) {
  Briefing briefing = example();
  for (int i = 0; i < 1000; ++i) briefing.sections[0].findings.push_back(weighing(10 + i));
  int probes = 0;
  const PageCount pages = with_room_for(40);
  fitted(briefing, 2, [&](const Briefing& tried) {
    ++probes;
    return pages(tried);
  });
  EXPECT_LE(probes, 13);
}

}  // namespace
}  // namespace speerpunt
