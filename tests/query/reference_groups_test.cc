// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reference_groups.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/references.hh"
#include "query/reference_name.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;

FoundReference found(std::string_view text, std::string path, int page) {
  FoundReference one;
  one.reference = find_references(text).front();
  one.path = std::move(path);
  one.page = {page};
  return one;
}

TEST(ReferenceNames, AreWhatPeopleRead) {
  EXPECT_EQ(name_of_source("BWBR0037173 art 10 lid 3"),
            "Wet kwaliteit, klachten en geschillen zorg");
  EXPECT_EQ(place_in_source("BWBR0037173 art 10 lid 3"), "artikel 10, lid 3");
  EXPECT_EQ(name_of_source("celex:32011L0024"), "Richtlijn (EU) 2011/24");
  EXPECT_EQ(name_of_source("celex:31995L0046"), "Richtlijn 95/46");
  EXPECT_EQ(name_of_source("celex:32006R1907"), "Verordening 1907/2006");
  EXPECT_EQ(name_of_source("kst:II:2016-2017:29282:283"),
            "Kamerstukken II 2016/17, 29 282, nr. 283");
  EXPECT_EQ(name_of_source("kst:?:?:34300-XV:?"), "Kamerstukdossier 34 300 XV");
  EXPECT_EQ(name_of_source("motie:?:Van den Berg"), "motie-Van den Berg");
  EXPECT_EQ(name_of_source("stcrt:2018:123"), "Staatscourant 2018, nr. 123");
  EXPECT_EQ(name_of_source("ah-tk:20202021:1234"), "Aanhangsel Handelingen II 2020/21, nr. 1234");
  EXPECT_EQ(name_of_source("ECLI:NL:HR:2001:AB1234"), "ECLI:NL:HR:2001:AB1234");
}

TEST(ReferenceGroups, GatherArticlesUnderTheirLaw) {
  const std::vector<FoundReference> all{found("artikel 10 van de Wkkgz", "a.pdf", 1),
                                        found("de Wet BIG", "a.pdf", 1), found("Wkkgz", "a.pdf", 2),
                                        found("art. 10 Wkkgz", "a.pdf", 4)};
  const std::vector<ReferenceGroup> groups = grouped(all, {});
  ASSERT_EQ(groups.size(), 1U);
  ASSERT_EQ(groups[0].sources.size(), 2U);
  const ReferenceSource& most = groups[0].sources[0];
  EXPECT_EQ(most.name, "Wet kwaliteit, klachten en geschillen zorg");
  EXPECT_EQ(most.count, 3U);
  ASSERT_EQ(most.places.size(), 2U);
  EXPECT_EQ(most.places[0].name, "artikel 10");
  EXPECT_THAT(most.places[0].documents[0].pages, ElementsAre(PageNumber{1}, PageNumber{4}));
}

TEST(ReferenceGroups, TakeOnePaperForOneHoweverItIsWritten) {
  const std::vector<FoundReference> all{
      found("Kamerstuk 29282, nr. 283", "a.pdf", 1),
      found("Kamerstukken II 2016/17, 29 282, nr. 283", "b.pdf", 1)};
  const std::vector<ReferenceGroup> groups = grouped(all, {});
  ASSERT_EQ(groups.size(), 1U);
  ASSERT_EQ(groups[0].sources.size(), 1U);
  EXPECT_EQ(groups[0].sources[0].name, "Kamerstukken II 2016/17, 29 282, nr. 283");
  EXPECT_EQ(groups[0].sources[0].places[0].documents.size(), 2U);
}

TEST(ReferenceGroups, NameWhatNoTableHasByItsTitle) {
  Document other;
  other.id = "d1";
  other.title = "Visie op toezicht door artsen";
  other.path = "visie.pdf";
  FoundReference by_title;
  by_title.reference = {ReferenceKind::kDocument, "d1", "visie op toezicht door artsen", {}};
  by_title.cited = "d1";
  by_title.path = "brief.pdf";
  const std::vector<ReferenceGroup> groups =
      grouped(std::vector{by_title, found("Besluit voorbeeldzaken 2031, artikel 3", "a.pdf", 1)},
              std::vector{other});
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].sources[0].name, "Besluit voorbeeldzaken 2031");
  EXPECT_EQ(groups[1].kind, SourceKind::kCorpus);
  EXPECT_EQ(groups[1].sources[0].name, "Visie op toezicht door artsen");
}

}  // namespace
}  // namespace speerpunt
