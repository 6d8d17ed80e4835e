// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/compaction.hh"

#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/error.hh"
#include "index/index_check.hh"
#include "index/index_writer.hh"
#include "index/shards.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

void fill(SmallCorpus& corpus) {
  for (int number = 0; number < 200; ++number)
    corpus.add("map/" + std::to_string(number) + ".pdf", "2017-06-08",
               {"Alinea " + std::to_string(number) + " over het toezicht van bedrijfsartsen."});
}

TEST(Compaction, MakesTheIndexSmallerWithTheSameAnswers) {
  SmallCorpus corpus;
  fill(corpus);
  const auto before = corpus.texts(word("bedrijfsarts"));
  const Compaction done = compact_index(corpus.workspace());
  EXPECT_LT(done.after, done.before);
  EXPECT_EQ(corpus.texts(word("bedrijfsarts")), before);
  EXPECT_EQ(index_fault(corpus.workspace()), "");
  EXPECT_FALSE(std::filesystem::exists(corpus.workspace().root() / "index.part"));
}

TEST(Compaction, ForgetsWhereWordsOfRemovedPassagesStoodInAFolderToo) {
  SmallCorpus corpus;
  const TemporaryFolder shelf;
  ShardAddress shard;
  shard.path = shard.text = shelf.path().string();
  add_shard(corpus.workspace(), shard);
  const auto blocks = [&] {
    const Xapian::Database database(shard.path);
    return std::distance(database.metadata_keys_begin("@"), database.metadata_keys_end("@"));
  };
  std::vector<DocumentId> stored;
  for (int number = 0; number < 5; ++number)
    stored.push_back(corpus.add("map/" + std::to_string(number) + ".pdf", "2017-06-08",
                                {"Alleen nummer" + std::to_string(number) + " telt."}));
  EXPECT_GT(blocks(), 0);
  {
    IndexWriter writer(corpus.workspace());
    for (const DocumentId& id : stored) writer.remove(id);
    writer.commit();
  }
  EXPECT_GT(blocks(), 0);
  compact_index(corpus.workspace());
  EXPECT_EQ(blocks(), 0);
}

TEST(Compaction, LeavesThoseWhoReadWithWhatTheyHave) {
  SmallCorpus corpus;
  fill(corpus);
  const IndexReader reader = corpus.reader();
  compact_index(corpus.workspace());
  corpus.add("map/later.pdf", "2018-01-01", {"Later over het toezicht van bedrijfsartsen."});
  EXPECT_EQ(reader.search(word("bedrijfsarts"), {}).total, 200);
  EXPECT_EQ(corpus.reader().search(word("bedrijfsarts"), {}).total, 201);
}

TEST(Compaction, WaitsForNoOtherWriter) {
  SmallCorpus corpus;
  const IndexWriter writer(corpus.workspace());
  EXPECT_THROW(compact_index(corpus.workspace()), Error);
}

TEST(Compaction, OfAKilledRunIsCleanedUpByTheNextWriter) {
  SmallCorpus corpus;
  const auto left = corpus.workspace().root() / "index.part";
  std::filesystem::create_directory(left);
  const IndexWriter writer(corpus.workspace());
  EXPECT_FALSE(std::filesystem::exists(left));
}

}  // namespace
}  // namespace speerpunt
