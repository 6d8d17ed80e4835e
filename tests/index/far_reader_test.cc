// SPDX-License-Identifier: GPL-3.0-or-later
// It asks a database that is near in the same messages: tests/app/shards_test.cc has servers.
#include "index/store/far_reader.hh"

#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/store/parted_database.hh"
#include "index/store/record.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::Pair;

class FarReaderTest : public ::testing::Test {
 protected:
  FarReaderTest() {
    corpus_.add("map/a.txt", "2017-06-08", {"De minister regelt zeppelins."});
    corpus_.add("map/b.txt", "2018-06-08", {"Geen zeppelins zonder luchtschepen."});
    whole_.emplace(Xapian::Database(corpus_.workspace().index().string()));
    const std::string passages = record::term(record::Term::kIsPassage);
    records_.assign(whole_->postlist_begin(passages), whole_->postlist_end(passages));
  }
  SmallCorpus corpus_;
  std::optional<PartedDatabase> whole_;
  std::vector<Xapian::docid> records_;
};

TEST_F(FarReaderTest, SaysWhereWordsStand) {
  ASSERT_EQ(records_.size(), 2U);
  EXPECT_THAT(FarReader().places(*whole_, {"zeppelins", "luchtschepen"}, records_),
              ElementsAre(Pair(0, 4), Pair(1, 2), Pair(1, 4)));
}

// As a writer beside it does between two questions.
TEST_F(FarReaderTest, KeepsThePlacesOfOthersWhereAPassageWentMeanwhile) {
  const std::vector<Xapian::docid> asked{records_[0], whole_->get_lastdocid() + 7, records_[1]};
  EXPECT_THAT(FarReader().places(*whole_, {"zeppelins"}, asked),
              ElementsAre(Pair(0, 4), Pair(2, 2)));
  const std::vector<std::string> passages = FarReader().passages(*whole_, asked);
  ASSERT_EQ(passages.size(), 3U);
  EXPECT_EQ(passages[1], "");
  EXPECT_EQ(record::unpack_passage(passages[2]).passage.text,
            "Geen zeppelins zonder luchtschepen.");
}

}  // namespace
}  // namespace speerpunt
