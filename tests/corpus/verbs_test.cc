// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/verbs.hh"

#include <gtest/gtest.h>

namespace speerpunt::dutch {
namespace {

TEST(StrongVerbs, AreLedBackToTheirInfinitive) {
  EXPECT_EQ(strong_infinitive("onderzocht"), "onderzoeken");
  EXPECT_EQ(strong_infinitive("onderzochten"), "onderzoeken");
  EXPECT_EQ(strong_infinitive("besproken"), "bespreken");
  EXPECT_EQ(strong_infinitive("aangesloten"), "aansluiten");
  EXPECT_EQ(strong_infinitive("voorgeschreven"), "voorschrijven");
  EXPECT_EQ(strong_infinitive("gevonden"), "vinden");
  EXPECT_EQ(strong_infinitive("ontstond"), "ontstaan");
}

TEST(StrongVerbs, AreNoOtherWords) {
  for (const char* word : {"toezicht", "onderzoeken", "bedrijfsarts", "melden", "bespreken",
                           "reden", "bonden", "zorgvragen", "geleden", ""})
    EXPECT_EQ(strong_infinitive(word), "") << word;
}

TEST(WeakVerbs, AreLedBackToARootWithAPastTense) {
  const WordList list("meldde\nbehandelde\ncremeerde\nwachtte\nwaarschuwde\n");
  EXPECT_EQ(weak_root("gemeld", list), "meld");
  EXPECT_EQ(weak_root("gemelde", list), "meld");
  EXPECT_EQ(weak_root("aangemeld", list), "aanmeld");
  EXPECT_EQ(weak_root("behandeld", list), "behandel");
  EXPECT_EQ(weak_root("gecremeerd", list), "cremeer");
  EXPECT_EQ(weak_root("cremeren", list), "cremeer");
  EXPECT_EQ(weak_root("gewaarschuwd", list), "waarschuw");
  for (const char* word : {"beleid", "gezond", "kinderen", "gemeente", "geld", "toezicht"})
    EXPECT_EQ(weak_root(word, list), "") << word;
}

}  // namespace
}  // namespace speerpunt::dutch
