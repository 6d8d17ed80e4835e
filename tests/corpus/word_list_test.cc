// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/word_list.hh"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "corpus/error.hh"

namespace speerpunt::dutch {
namespace {

TEST(WordList, KnowsWordsInAnyCaseAndWithOrWithoutAccents) {
  const WordList list("reëel\nZwolle\narts\n\nzzp'er\n");
  EXPECT_EQ(list.size(), 4u);
  EXPECT_TRUE(list.contains("Reeel"));
  EXPECT_TRUE(list.contains("REËEL"));
  EXPECT_TRUE(list.contains("zwolle"));
  EXPECT_TRUE(list.contains("zzp’er"));
  EXPECT_FALSE(list.contains("art"));
  EXPECT_FALSE(list.contains("artsen"));
  EXPECT_FALSE(list.contains(""));
}

TEST(WordList, TellsNamesFromOtherWords) {
  const WordList list("Den\nden\nZwolle\n");
  EXPECT_EQ(list.size(), 2u);
  EXPECT_TRUE(list.contains_common("den"));
  EXPECT_FALSE(list.contains_common("zwolle"));
  EXPECT_TRUE(list.contains_folded("zwolle"));
}

TEST(WordList, TakesNoStrangeWordForOneOfItsOwn) {
  std::string words;
  for (int i = 0; i < 20'000; ++i) words += "woord" + std::to_string(i) + "\n";
  const WordList list(words);
  EXPECT_EQ(list.size(), 20'000u);
  for (int i = 0; i < 20'000; ++i) {
    ASSERT_TRUE(list.contains_folded("woord" + std::to_string(i)));
    ASSERT_FALSE(list.contains_folded("vreemd" + std::to_string(i)));
  }
}

TEST(WordList, SurvivesBytesThatAreNoText) {
  const WordList list(std::string_view("\xff\xfe\n\0\0\nwoord\n", 11));
  EXPECT_TRUE(list.contains("woord"));
  EXPECT_FALSE(WordList().contains("woord"));
}

TEST(WordList, ThatIsMissingOrEmptyIsAnErrorWithAHint) {
  for (const char* path : {"/nonexistent/words", "/dev/null"}) {
    try {
      WordList::load(path);
      ADD_FAILURE() << path;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), "word-list-missing");
      EXPECT_NE(error.hint().find("wdutch"), std::string::npos);
    }
  }
}

TEST(WordList, IsTheSameFromItsTable) {
  const WordList list("Den\nden\nZwolle\nreëel\n");
  const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / "words.table";
  {
    std::ofstream out(path, std::ios::binary);
    list.write_table(out);
  }
  const WordList table = WordList::load(path);
  EXPECT_EQ(table.size(), 3u);
  EXPECT_TRUE(table.contains("REËEL"));
  EXPECT_TRUE(table.contains_common("den"));
  EXPECT_FALSE(table.contains_common("zwolle"));
  EXPECT_FALSE(table.contains("arts"));
}

TEST(WordList, RefusesATableThatIsCutOffOrHoldsNothing) {
  std::ostringstream whole;
  WordList("arts\nzorg\n").write_table(whole);
  const std::string bytes = whole.str();
  const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / "cut.table";
  for (const std::size_t kept : {bytes.size() - 4, bytes.size() / 2, std::size_t{8}}) {
    std::ofstream(path, std::ios::binary) << bytes.substr(0, kept);
    EXPECT_THROW(WordList::load(path), Error) << kept;
  }
}

TEST(WordList, OfDebianHoldsOrdinaryWords) {
  if (word_list().empty()) GTEST_SKIP() << "no list at " << word_list_path();
  for (const char* word : {"arts", "bedrijfsartsen", "Nederland", "coördinatie", "werkt"})
    EXPECT_TRUE(word_list().contains(word)) << word;
  for (const char* word : {"artsn", "qwrt", "behan"})
    EXPECT_FALSE(word_list().contains(word)) << word;
}

}  // namespace
}  // namespace speerpunt::dutch
