// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/choice.hh"

#include <gmock/gmock.h>

#include "reports/candidate.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

const std::set<std::string> kRegister = meaning_stems("een register van alle artsen in de wet");
const std::set<std::string> kRegisterAgain = meaning_stems("register van alle artsen in een wet");
const std::set<std::string> kMoney = meaning_stems("geld voor opleiding en nascholing");

TEST(Choice, TakesTheHeaviest) {
  EXPECT_THAT(choose({{1, &kRegister, "", "", "a"}, {3, &kMoney, "", "", "a"}}, 1), ElementsAre(1));
}

TEST(Choice, TakesWhatDiffersBeforeWhatSaysTheSame) {
  EXPECT_THAT(choose({{3, &kRegister, "", "", "a"},
                      {2.9, &kRegisterAgain, "", "", "b"},
                      {1, &kMoney, "", "", "c"}},
                     2),
              ElementsAre(0, 2));
}

TEST(Choice, CoversAnAddresseeAndASubThemeThatNoneHasYet) {
  const std::set<std::string> other = meaning_stems("vaker onverwacht komen kijken");
  EXPECT_THAT(choose({{3, &kRegister, "minister", "", "a"},
                      {2, &kMoney, "minister", "", "b"},
                      {1.8, &other, "inspectie", "", "c"}},
                     2),
              ElementsAre(0, 2));
  EXPECT_THAT(choose({{3, &kRegister, "", "wet", "a"},
                      {2, &kMoney, "", "wet", "b"},
                      {1.8, &other, "", "geld", "c"}},
                     2),
              ElementsAre(0, 2));
}

TEST(Choice, LetsNoDocumentFillThePage) {
  std::vector<std::set<std::string>> stems;
  for (const char* text : {"eerste onderwerp", "tweede kwestie", "derde zaak", "vierde punt"}) {
    stems.push_back(meaning_stems(text));
  }
  EXPECT_THAT(choose({{3, &stems[0], "", "", "a"},
                      {2.9, &stems[1], "", "", "a"},
                      {2.8, &stems[2], "", "", "a"},
                      {1, &stems[3], "", "", "b"}},
                     3),
              UnorderedElementsAre(0, 1, 3));
}

TEST(Choice, TakesAllWhereThereIsRoom) {
  EXPECT_THAT(choose({{1, &kRegister, "", "", "a"}}, 5), ElementsAre(0));
  EXPECT_TRUE(choose({}, 5).empty());
}

TEST(Choice, WhatSharesWordsSharesASubTheme) {
  std::vector<Choosable> all = {{3, &kRegister, "", "", "a"},
                                {2, &kMoney, "", "", "a"},
                                {1, &kRegisterAgain, "", "", "a"},
                                {1, &kMoney, "", "toezicht/geld", "a"}};
  add_subthemes(all);
  EXPECT_EQ(all[0].subtheme, all[2].subtheme);
  EXPECT_NE(all[0].subtheme, all[1].subtheme);
  EXPECT_EQ(all[3].subtheme, "toezicht/geld");
}

}  // namespace
}  // namespace speerpunt
