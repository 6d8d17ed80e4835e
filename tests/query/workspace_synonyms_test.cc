// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/workspace_synonyms.hh"

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "corpus/data.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

std::string lines_of(const Workspace& workspace) {
  return std::string(open_synonyms(workspace).synonyms.lines().text());
}

TEST(WorkspaceSynonyms, AreTheSameFromTheCache) {
  const SmallCorpus corpus;
  const fs::path cache = corpus.workspace().root() / "thesaurus.cache";
  ASSERT_FALSE(fs::exists(cache));
  const std::string made = lines_of(corpus.workspace());
  EXPECT_TRUE(fs::exists(cache));
  EXPECT_EQ(lines_of(corpus.workspace()), made);
}

TEST(WorkspaceSynonyms, AreMadeAnewWhereTheCacheIsDamaged) {
  const SmallCorpus corpus;
  const fs::path cache = corpus.workspace().root() / "thesaurus.cache";
  const std::string made = lines_of(corpus.workspace());
  const std::string whole = read_file(cache);
  std::string zeroed = whole, other = whole;
  zeroed.replace(whole.size() / 2, 4096, 4096, '\0');
  other[whole.size() - 10] ^= 1;
  for (const std::string& damaged :
       {zeroed, other, whole.substr(0, whole.size() / 2), std::string("x"), std::string()}) {
    fs::remove(cache);
    std::ofstream(cache, std::ios::binary) << damaged;
    EXPECT_EQ(lines_of(corpus.workspace()), made) << damaged.size();
    EXPECT_EQ(read_file(cache), whole) << damaged.size();
  }
}

TEST(WorkspaceSynonyms, NeedNoCache) {
  const SmallCorpus corpus;
  const std::string made = lines_of(corpus.workspace());
  fs::remove(corpus.workspace().root() / "thesaurus.cache");
  fs::create_directory(corpus.workspace().root() / "thesaurus.cache");
  EXPECT_EQ(lines_of(corpus.workspace()), made);
}

}  // namespace
}  // namespace speerpunt
