// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/briefing_template.hh"

#include <gmock/gmock.h>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;

TEST(BriefingTemplate, FillsItsPlaceholders) {
  EXPECT_EQ(filled("Over {thema} in {jaar}.", {{"thema", "toezicht"}, {"jaar", "2017"}}),
            "Over toezicht in 2017.");
}

TEST(BriefingTemplate, LeavesOutASentenceThatCannotBeFilled) {
  const std::vector<std::string> sentences = {"Voor {commissie}.", "Over {thema}."};
  EXPECT_EQ(filled(sentences, {{"thema", "toezicht"}, {"commissie", ""}}), "Over toezicht.");
}

TEST(BriefingTemplate, DoesNotFillABraceThatStaysOpen) {
  EXPECT_EQ(filled("Over {thema", {{"thema", "toezicht"}}), std::nullopt);
}

TEST(BriefingTemplate, NamesEveryPartBothWays) {
  for (const Part part : {Part::kKernel, Part::kOccasion, Part::kAgenda, Part::kCharts}) {
    EXPECT_EQ(part_named(name_of(part)), part);
  }
  EXPECT_EQ(part_named("slotwoord"), std::nullopt);
}

TEST(BriefingTemplate, ThoseOfTheProgramCanAllBeRead) {
  for (const char* name : {"position-paper", "factsheet", "inbreng", "dossier"}) {
    const BriefingTemplate form = load_briefing_template(name);
    EXPECT_EQ(form.id, name);
    EXPECT_FALSE(form.parts.empty());
  }
}

TEST(BriefingTemplate, NamesThoseThatExistForAnUnknownOne) {
  try {
    load_briefing_template("nota");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "template-unknown");
    EXPECT_THAT(error.hint(), HasSubstr("dossier, factsheet, inbreng, position-paper"));
  }
}

TEST(BriefingTemplate, RefusesAPartThatDoesNotExist) {
  EXPECT_THROW(briefing_template_from_json(
                   R"({"id":"x","name":"X","parts":[{"part":"slotwoord","title":"Slot"}]})"),
               Error);
}

}  // namespace
}  // namespace speerpunt
