// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reasons.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

TEST(Reasons, SayWhichFilterWasPassed) {
  Document document;
  document.date = parse_iso_date("2017-06-08", "text");
  EXPECT_THAT(
      filter_reasons(parse_query("jaar:2015..2018 soort:visie").expression, document),
      ElementsAre(Why{"jaar:2015..2018", "2017", "filter"}, Why{"soort:visie", "visie", "filter"}));
}

}  // namespace
}  // namespace speerpunt
