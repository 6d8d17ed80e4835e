// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/mend.hh"

#include <gtest/gtest.h>

namespace speerpunt::dutch {
namespace {

const WordList& list() {
  static const WordList list("efficiënt\nfinanciële\nkoffie\nprofiel\nreflectie\ntiti\n");
  return list;
}

TEST(Ligatures, AreFoundWhereTheFileNamesNoLetters) {
  EXPECT_EQ(with_ligatures("e\uFFFDciënt", list()), "efficiënt");
  EXPECT_EQ(with_ligatures("(\uFFFDnanciële,", list()), "(financiële,");
  EXPECT_EQ(with_ligatures("pro\x02"
                           "el",
                           list()),
            "profiel");
  EXPECT_EQ(with_ligatures("re\uf001ectie", list()), "reflectie");
}

TEST(Ligatures, AreNotGuessedWhereTheyMakeNoWord) {
  for (const char* word :
       {"x\uFFFDqz", "\uFFFD\uFFFD", "\uf0b7", "koffie", "zzp’er", "pro\uFFFD\uFFFD\uFFFD"})
    EXPECT_EQ(with_ligatures(word, list()), word);
  EXPECT_EQ(with_ligatures("e\uFFFDciënt", WordList()), "e\uFFFDciënt");
}

}  // namespace
}  // namespace speerpunt::dutch
