// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reasons.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/lesser_matches.hh"
#include "query/parse.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Found {
  std::vector<Why> why;
  std::vector<std::string> missing;
};

Found found_in(const std::string& query, const std::string& text,
               const std::vector<OtherWords>& others = {}) {
  const Expression asked = parse_query(query).expression;
  Passage passage;
  passage.text = text;
  passage.heading = {"Kwaliteit"};
  StemCache stems;
  WordMatcher matcher(asked, others, stems);
  Found made{reasons(passage, "Visie", matcher.find(passage, "Visie")), {}};
  made.missing = missing_words(asked, made.why);
  return made;
}

TEST(Reasons, NameTheWordsThatAPassageDoesNotHave) {
  EXPECT_THAT(found_in("toezicht arts kwaliteit", "Het toezicht.").missing, ElementsAre("arts"));
  EXPECT_THAT(found_in("\"goede zorg\" arts", "Goede zorg door hem.").missing, ElementsAre("arts"));
}

TEST(Reasons, DoNotMissTheAlternativesOfWhatWasFound) {
  EXPECT_THAT(found_in("igz OF igj", "De IGJ.").missing, IsEmpty());
}

TEST(Reasons, SayThroughWhichLabelAndConcept) {
  const Found found =
      found_in("igz", "De IGJ.", {{"igz", {"igj"}, "thesaurus", "IGZ heet nu IGJ"}});
  EXPECT_THAT(found.why, ElementsAre(Why{"igz", "IGJ", "thesaurus", "IGZ heet nu IGJ"}));
  EXPECT_THAT(found.missing, IsEmpty());
}

TEST(Reasons, CountAllWordsOfALabelThatWasFound) {
  const std::vector<OtherWords> others{{"wet big", {"big-wet"}, "thesaurus"}};
  const Found by_label = found_in("wet big", "De BIG-wet.", others);
  EXPECT_THAT(by_label.missing, IsEmpty());
  const Found itself = found_in("wet big", "De wet BIG, de BIG-wet.", others);
  for (const Why& why : itself.why) EXPECT_NE(why.by, "thesaurus");
}

// What is marked in the first `shown` bytes.
std::vector<Why> why_of(const std::string& query, const std::string& text, std::size_t shown,
                        const std::vector<OtherWords>& others = {}) {
  Passage passage;
  passage.text = text;
  passage.heading = {"Kwaliteit"};
  StemCache stems;
  WordMatcher matcher(parse_query(query).expression, others, stems);
  PassageMatches matches = matcher.find(passage, "Visie");
  drop_lesser(matches.text);
  return reasons(passage, "Visie", matches, {{{0}, {shown}}});
}

TEST(Reasons, ExplainEveryFormThatIsMarkedOnce) {
  const std::string text = "Het tarief en de tarieven en dat Tarief. Tarieven.";
  EXPECT_THAT(why_of("tarieven", text, 40),
              ElementsAre(Why{"tarieven", "tarief", "stem"}, Why{"tarieven", "tarieven", "form"}));
  // The form that was asked stands further on: what is marked is explained.
  EXPECT_THAT(why_of("tarieven", "Het tarief. De tarieven.", 11),
              ElementsAre(Why{"tarieven", "tarief", "stem"}));
}

TEST(Reasons, NameBothHalvesOfACompound) {
  const std::vector<OtherWords> halves{{"zorgpremie", {"zorg", "premie"}, "compound", "", false}};
  const std::vector<Why> both{{"zorgpremie", "premie", "compound"},
                              {"zorgpremie", "zorg", "compound"}};
  EXPECT_EQ(why_of("zorgpremie", "De premie. Voor zorg.", 21, halves), both);
  EXPECT_EQ(why_of("zorgpremie", "De premie. Voor zorg.", 10, halves), both);
}

TEST(Reasons, NameTheWordItselfInAHeadingRatherThanAsASynonymOfIt) {
  const std::vector<OtherWords> others{{"kwaliteit", {"kwaliteit"}, "thesaurus", "de kwaliteit"}};
  EXPECT_THAT(why_of("kwaliteit", "Niets.", 6, others),
              ElementsAre(Why{"kwaliteit", "Kwaliteit", "heading"}));
}

TEST(LesserMatches, GoWhereTheWordStandsItself) {
  const std::vector<OtherWords> narrower{
      {"leiderschap", {"medisch", "leiderschap"}, "thesaurus", "valt onder leiderschap"}};
  EXPECT_THAT(why_of("leiderschap", "Het medisch leiderschap.", 24, narrower),
              ElementsAre(Why{"leiderschap", "leiderschap", "form"}));
  EXPECT_THAT(why_of("arts", "De huisarts en de arts.", 23),
              ElementsAre(Why{"arts", "arts", "form"}));
  EXPECT_THAT(why_of("arts", "De huisarts.", 12), ElementsAre(Why{"arts", "huisarts", "part"}));
}

TEST(Reasons, SayWhichFilterWasPassed) {
  Document document;
  document.date = parse_iso_date("2017-06-08", "text");
  EXPECT_THAT(
      filter_reasons(parse_query("jaar:2015..2018 soort:visie").expression, document),
      ElementsAre(Why{"jaar:2015..2018", "2017", "filter"}, Why{"soort:visie", "visie", "filter"}));
}

}  // namespace
}  // namespace speerpunt
