// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/own_act.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

OwnAct own_act(const std::string& path, const std::string& title, const std::string& heading) {
  Document document;
  document.path = path;
  document.title = title;
  Passage passage;
  passage.heading = {heading};
  passage.text = "De zorg is goed.";
  return own_act_of(document, std::vector<Passage>{passage});
}

TEST(OwnAct, IsTheOneWhoseNumberTheFileHas) {
  const OwnAct act = own_act("wet__BWBR0006251.md", "", "Artikel 1");
  EXPECT_EQ(act.id, "BWBR0006251");
  EXPECT_TRUE(act.is_itself);
}

TEST(OwnAct, OfAPolicyRuleHasNoArticles) {
  EXPECT_FALSE(own_act("beleidsregel__BWBR0033404.md", "", "1 Inleiding").is_itself);
}

TEST(OwnAct, IsTheOneInBracketsBehindALongTitle) {
  const OwnAct act =
      own_act("memorie.pdf", "Regels over zorgaanbieders (Wet toetreding zorgaanbieders)", "1");
  EXPECT_EQ(act.id, "BWBR0043797");
  EXPECT_FALSE(act.is_itself);
}

TEST(OwnAct, IsNoneWhereTheTitleOnlyMentionsOne) {
  EXPECT_EQ(own_act("visie.pdf", "Visie op de Wet BIG", "1").id, "");
  EXPECT_EQ(own_act("visie.pdf", "Visie op de zorg (concept)", "1").id, "");
}

}  // namespace
}  // namespace speerpunt
