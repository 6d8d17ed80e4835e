// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/theme_tagger.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/find/label_matcher.hh"

namespace speerpunt {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Theme work_theme() {
  Theme theme;
  theme.id = "arbeid";
  theme.preferred = {{"bedrijfsarts", 1}, {"arbeidsgerichte zorg", 1}};
  theme.alternative = {{"verzuim", 0.5}, {"werk en gezondheid", 1}, {"functioneren arts", 1}};
  theme.negative = {{"vrijwilligerswerk", 1}};
  theme.laws = {"BWBR0010346"};
  return theme;
}

Passage passage(std::string text, std::vector<std::string> heading = {}) {
  Passage result;
  result.text = std::move(text);
  result.heading = std::move(heading);
  return result;
}

std::vector<std::string> themes_of(const Passage& passage, std::string_view title = "",
                                   const std::vector<Reference>& references = {}) {
  const ThemeTagger tagger({work_theme()});
  std::vector<std::string> ids;
  for (const ThemeTag& tag : tagger.tag(passage, title, references)) ids.push_back(tag.theme);
  return ids;
}

TEST(ThemeTagger, MatchesInflectedForms) {
  EXPECT_THAT(themes_of(passage("De bedrijfsartsen overleggen.")), ElementsAre("arbeid"));
}

TEST(ThemeTagger, MatchesAWordThatIsWrittenApart) {
  EXPECT_THAT(themes_of(passage("De bedrijfs arts overlegt.")), ElementsAre("arbeid"));
}

TEST(ThemeTagger, MatchesASuspendedPart) {
  EXPECT_THAT(themes_of(passage("Voor bedrijfs- en verzekeringsartsen geldt dit.")),
              ElementsAre("arbeid"));
}

TEST(ThemeTagger, MatchesTwoWordsWrittenAsOne) {
  EXPECT_THAT(themes_of(passage("Zo ontstaat arbeidsgerichtezorg.")), ElementsAre("arbeid"));
}

TEST(ThemeTagger, WantsMoreThanAHint) {
  EXPECT_THAT(themes_of(passage("Het verzuim daalt.")), IsEmpty());
  EXPECT_THAT(themes_of(passage("Het verzuim daalt.", {"De bedrijfsarts"})), ElementsAre("arbeid"));
}

TEST(ThemeTagger, CountsALongerCompoundForLess) {
  EXPECT_THAT(themes_of(passage("Er komt bedrijfsartsentoezicht.")), IsEmpty());
  EXPECT_THAT(themes_of(passage("Er komt bedrijfsartsentoezicht op verzuim.")),
              ElementsAre("arbeid"));
}

TEST(ThemeTagger, CountsWordsThatStandApartForLess) {
  const ThemeTagger tagger({work_theme()});
  EXPECT_THAT(tagger.tag(passage("De arts moet goed functioneren."), "", {}), IsEmpty());
}

TEST(ThemeTagger, DropsTheThemeForANegativeLabel) {
  EXPECT_THAT(themes_of(passage("De bedrijfsarts doet vrijwilligerswerk.")), IsEmpty());
}

TEST(ThemeTagger, DoesNotMatchAcrossASentenceEnd) {
  EXPECT_THAT(themes_of(passage("Wij zijn arbeidsgerichte. Zorg is goed.")), IsEmpty());
}

TEST(ThemeTagger, TakesARelatedLawForAHint) {
  const std::vector<Reference> law = {{ReferenceKind::kLaw, "BWBR0010346 art 14", "art. 14", {}}};
  EXPECT_THAT(themes_of(passage("Het verzuim daalt."), "", law), IsEmpty());
  EXPECT_THAT(themes_of(passage("Het verzuim daalt.", {"Verzuim"}), "", law),
              ElementsAre("arbeid"));
}

TEST(ThemeTagger, SaysWhy) {
  const ThemeTagger tagger({work_theme()});
  const auto tags = tagger.tag(passage("De bedrijfsartsen overleggen."), "Verzuim", {});
  ASSERT_EQ(tags.size(), 1U);
  ASSERT_EQ(tags[0].reasons.size(), 2U);
  EXPECT_EQ(tags[0].reasons[0].label, "bedrijfsarts");
  EXPECT_EQ(tags[0].reasons[0].matched, "bedrijfsartsen");
  EXPECT_EQ(tags[0].reasons[0].where, "text");
  EXPECT_EQ(tags[0].reasons[1].where, "title");
  EXPECT_DOUBLE_EQ(tags[0].score, tags[0].reasons[0].weight + tags[0].reasons[1].weight);
}

TEST(ThemeTagger, TakesACategoryOnlyInsideItsTheme) {
  Theme parent;
  parent.id = "corona";
  parent.preferred = {{"corona", 1}};
  Theme child;
  child.id = "corona/optimale-zorg";
  child.parent = "corona";
  child.preferred = {{"optimale zorg", 1}};
  const ThemeTagger tagger({parent, child});
  EXPECT_THAT(tagger.tag(passage("Wij willen optimale zorg."), "", {}), IsEmpty());
  EXPECT_EQ(tagger.tag(passage("Wij willen optimale zorg na corona."), "", {}).size(), 2U);
}

}  // namespace
}  // namespace speerpunt
