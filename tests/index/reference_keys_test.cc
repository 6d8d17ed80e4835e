// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/reference_keys.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/references.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;

std::vector<std::string> keys(std::string_view text) {
  std::vector<std::string> found;
  for (const ReferenceKey& one : reference_keys(find_references(text).at(0)))
    found.push_back(one.key);
  return found;
}

TEST(ReferenceKeys, GoFromTheLawToTheParagraph) {
  EXPECT_THAT(keys("artikel 9, derde lid, van de Arbeidsomstandighedenwet"),
              ElementsAre("bwbr0010346", "bwbr0010346 art 9", "bwbr0010346 art 9 lid 3"));
  EXPECT_THAT(keys("de Wet BIG"), ElementsAre("bwbr0006251"));
}

TEST(ReferenceKeys, KnowAPartOfALawByItsNameAndByItsArticles) {
  const auto wgbo = ElementsAre("bwbr0005290", "bwbr0005290 afd 7.7.5");
  EXPECT_THAT(keys("de WGBO"), wgbo);
  EXPECT_THAT(keys("Wet op de geneeskundige behandelingsovereenkomst"), wgbo);
  EXPECT_THAT(keys("art. 7:448 BW"),
              ElementsAre("bwbr0005290", "bwbr0005290 afd 7.7.5", "bwbr0005290 art 7:448"));
  EXPECT_THAT(keys("artikel 448 WGBO"),
              ElementsAre("bwbr0005290", "bwbr0005290 afd 7.7.5", "bwbr0005290 art 7:448"));
  EXPECT_THAT(keys("art. 7:469 BW"), ElementsAre("bwbr0005290", "bwbr0005290 art 7:469"));
  EXPECT_THAT(keys("art. 7:658 BW"),
              ElementsAre("bwbr0005290", "bwbr0005290 tit 7.10", "bwbr0005290 art 7:658"));
  EXPECT_THAT(keys("titel 7.10 BW"), ElementsAre("bwbr0005290", "bwbr0005290 tit 7.10"));
}

TEST(ReferenceKeys, LeaveOutChamberAndSessionOfAPaper) {
  const auto paper = ElementsAre("kst:29282", "kst:29282:283");
  EXPECT_THAT(keys("Kamerstukken II 2016/17, 29 282, nr. 283"), paper);
  EXPECT_THAT(keys("Kst. 29282-283"), paper);
  EXPECT_THAT(keys("kamerstuk 29282, nr. 283"), paper);
  EXPECT_THAT(keys("Stb. 2018, 260"), ElementsAre("stb:2018:260"));
}

}  // namespace
}  // namespace speerpunt
