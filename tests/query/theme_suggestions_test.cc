// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/theme_suggestions.hh"

#include <gmock/gmock.h>

#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

Theme work() {
  Theme theme;
  theme.id = "arbeid";
  theme.preferred = {{"bedrijfsarts", 1}};
  return theme;
}

// Two documents of the theme and one that is not, of ten passages each.
class ThemeSuggestions : public testing::Test {
 protected:
  void fill(const std::string& of_theme, const std::string& elsewhere, int documents = 2) {
    for (int i = 0; i < documents; ++i) {
      corpus_.add("d" + std::to_string(i) + ".pdf", "2017",
                  std::vector<std::string>(10, "[arbeid] " + of_theme + " " + std::to_string(i)));
    }
    corpus_.add("x.pdf", "2017", std::vector<std::string>(20, elsewhere));
  }
  std::vector<std::string> terms() const {
    std::vector<std::string> found;
    for (const ThemeSuggestion& one : suggest_labels(corpus_.reader(), work()))
      found.push_back(one.term);
    return found;
  }
  SmallCorpus corpus_;
};

TEST_F(ThemeSuggestions, AreWhatThePassagesOfTheThemeSayMoreOften) {
  fill("Zij krijgen verzuimbegeleiding van de instelling.", "Zij krijgen geld van de instelling.");
  EXPECT_THAT(terms(), Contains("verzuimbegeleiding"));
  EXPECT_THAT(terms(), Not(Contains("instelling")));
}

TEST_F(ThemeSuggestions, NameAPhraseInPlaceOfItsWords) {
  fill("Er is sociaal medische begeleiding.", "Er is iets anders.");
  EXPECT_THAT(terms(), Contains("sociaal medische begeleiding"));
  EXPECT_THAT(terms(), Not(Contains("sociaal")));
}

TEST_F(ThemeSuggestions, LeaveOutWhatALabelFinds) {
  fill("De bedrijfsartsen helpen.", "De ambtenaren helpen.");
  EXPECT_THAT(terms(), Not(Contains("bedrijfsartsen")));
}

TEST_F(ThemeSuggestions, WantMoreThanOneDocument) {
  fill("Er is verzuimbegeleiding.", "Er is iets anders.", 1);
  EXPECT_THAT(terms(), IsEmpty());
}

TEST_F(ThemeSuggestions, AreNoWordsThatMostlyStandElsewhere) {
  fill("Er is verzuimbegeleiding in de instelling.", "Er is een instelling.");
  corpus_.add("y.pdf", "2017", std::vector<std::string>(200, "Hier is niets te zien."));
  EXPECT_THAT(terms(), Contains("instelling"));
  corpus_.add("z.pdf", "2017", std::vector<std::string>(90, "De instelling is groot."));
  EXPECT_THAT(terms(), Not(Contains("instelling")));
  EXPECT_THAT(terms(), Contains("verzuimbegeleiding"));
}

TEST_F(ThemeSuggestions, CountPassagesAndGiveAnExample) {
  fill("Er is verzuimbegeleiding.", "Er is iets anders.");
  const auto found = suggest_labels(corpus_.reader(), work());
  const auto one = std::ranges::find(found, "verzuimbegeleiding", &ThemeSuggestion::term);
  ASSERT_NE(one, found.end());
  EXPECT_EQ(one->counts, (Contingency{20, 20, 20, 40}));
  EXPECT_EQ(one->documents, 2U);
  const auto example = corpus_.reader().passage(one->example);
  ASSERT_TRUE(example);
  EXPECT_TRUE(example->passage.text.starts_with("Er is verzuimbegeleiding."));
}

TEST(PassageTerms, AreWordsPhrasesAndParts) {
  const TokenisedText text = tokenise("De kwaliteit van zorg. Artsen in 2017");
  std::vector<std::string> keys;
  for (const PassageTerm& term : terms_of(text)) keys.push_back(term.key);
  EXPECT_THAT(keys, Contains("kwaliteit van zorg"));
  EXPECT_THAT(keys, Contains("kwaliteit"));
  EXPECT_THAT(keys, Not(Contains("kwaliteit van"))) << "ends in a stop word";
  EXPECT_THAT(keys, Not(Contains("zorg arts"))) << "across a sentence end";
  EXPECT_THAT(keys, Not(Contains("2017")));
}

}  // namespace
}  // namespace speerpunt
