// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/find_words.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/error.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FindWords, MarksWhatASearchMarksInTheWholeText) {
  SmallCorpus corpus;
  const DocumentId id = corpus.add(
      "a.pdf", "2017", {"Een arts werkt. Veel artsen en dokters ook.", "Hier staat niets."});
  std::vector<AnalysedPassage> passages = corpus.reader().passages(id);
  passages.front().passage.blocks.front().box = {1, 2, 3, 4};
  const Synonyms synonyms({{"arts", "arts", {"dokter"}}});
  const auto found = find_words(corpus.reader(), "arts", passages, synonyms);
  ASSERT_EQ(found.size(), 2U);
  std::vector<std::string> marked;
  for (const ByteSpan mark : found[0].marks) marked.emplace_back(passages[0].passage.slice(mark));
  EXPECT_THAT(marked, ElementsAre("arts", "artsen", "dokters"));
  ASSERT_EQ(found[0].why.size(), 3U);
  EXPECT_EQ(found[0].why[2].by, "thesaurus");
  EXPECT_THAT(found[0].boxes, ElementsAre(PageBox{{1}, {1, 2, 3, 4}}));
  EXPECT_THAT(found[1].marks, IsEmpty());
  EXPECT_THAT(found[1].boxes, IsEmpty());
}

TEST(FindWords, RefusesWhatIsNoQuery) {
  SmallCorpus corpus;
  const DocumentId id = corpus.add("a.pdf", "2017", {"Een arts werkt."});
  EXPECT_THROW(find_words(corpus.reader(), "(arts", corpus.reader().passages(id)), Error);
}

}  // namespace
}  // namespace speerpunt
