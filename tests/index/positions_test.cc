// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/positions.hh"

#include <map>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/error.hh"
#include "index/store/term_places.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Found = std::multimap<Xapian::docid, Xapian::termpos>;

class Positions : public ::testing::Test {
 protected:
  // A record with these words, the first one at 1.
  Xapian::docid add(const std::vector<std::string>& words) {
    const Xapian::docid number = database_.add_document({});
    std::vector<TermPosition> positions;
    for (const std::string& word : words)
      positions.push_back({word, static_cast<Xapian::termpos>(positions.size() + 1)});
    writer_.add(number, positions);
    return number;
  }
  void write() { writer_.write(database_); }

  Found where(const std::string& term, const std::vector<Xapian::docid>& records) const {
    Found found;
    read_positions(database_, term, records,
                   [&](std::size_t index, std::span<const Xapian::termpos> positions) {
                     for (const Xapian::termpos one : positions)
                       found.emplace(records.at(index), one);
                   });
    return found;
  }
  std::size_t blocks() const {
    return static_cast<std::size_t>(
        std::distance(database_.metadata_keys_begin("@"), database_.metadata_keys_end("@")));
  }

  TemporaryFolder folder_;
  Xapian::WritableDatabase database_{(folder_.path() / "index").string(), Xapian::DB_CREATE};
  PositionWriter writer_;
};

TEST_F(Positions, OfAWordAreThoseInTheRecordsThatAreAskedFor) {
  add({"de", "arts", "en", "de", "patiënt"});
  add({"een", "bedrijfsarts"});
  add({"de", "zorg"});
  write();
  EXPECT_EQ(where("de", {1, 2, 3}), (Found{{1, 1}, {1, 4}, {3, 1}}));
  EXPECT_EQ(where("de", {3}), (Found{{3, 1}}));
  EXPECT_EQ(where("arts", {2, 3}), Found());
  EXPECT_EQ(where("nergens", {1, 2, 3}), Found());
  EXPECT_EQ(where("de", {}), Found());
}

TEST_F(Positions, OfAWordThatBeginsLikeAnotherAreItsOwn) {
  add({"zorg", "zorgplicht"});
  write();
  EXPECT_EQ(where("zorg", {1}), (Found{{1, 1}}));
}

TEST_F(Positions, OfSeveralTermsAreThoseOfAnyOfThem) {
  add({"zorg", "zorg", "arts", "de"});
  add({"de", "arts"});
  add({"artsen", "de", "arts"});
  add({"de"});
  write();
  const TermPlaces places(PartedDatabase(database_), {"arts", "artsen"}, {{1, 0}, {3, 0}, {4, 0}});
  EXPECT_THAT(places.in(0), ElementsAre(3));
  EXPECT_THAT(places.in(1), ElementsAre(1, 3));
  EXPECT_THAT(places.in(2), IsEmpty());
}

TEST_F(Positions, MayLieInXapiansTableToo) {
  add({"de", "arts"});
  write();
  Xapian::Document far;
  far.add_posting("arts", 7);
  database_.add_document(far);
  add({"arts"});
  write();
  const TermPlaces places(PartedDatabase(database_), {"arts"}, {{1, 0}, {2, 0}, {3, 0}});
  EXPECT_THAT(places.in(0), ElementsAre(2));
  EXPECT_THAT(places.in(1), ElementsAre(7));
  EXPECT_THAT(places.in(2), ElementsAre(1));
}

TEST_F(Positions, OfManyRecordsAreFoundInWhateverBlocksTheyLie) {
  std::mt19937 random(7);
  const std::vector<std::string> words{"vaak", "vaak", "vaak", "soms", "zelden"};
  std::map<std::string, Found> expected;
  std::vector<Xapian::docid> all, some;
  for (int at = 0; at < 6000; ++at) {
    std::vector<std::string> text(random() % 300);
    for (std::string& word : text)
      word = random() % 100 == 0 ? words[random() % words.size()] : "de";
    const Xapian::docid record = add(text);
    all.push_back(record);
    if (random() % 40 == 0) some.push_back(record);
    for (std::size_t place = 0; place < text.size(); ++place)
      if (text[place] != "de")
        expected[text[place]].emplace(record, static_cast<Xapian::termpos>(place + 1));
    if (random() % 500 == 0) write();
  }
  write();
  for (const auto& [word, found] : expected) {
    EXPECT_EQ(where(word, all), found);
    Found of_some;
    for (const auto& one : found)
      if (std::ranges::binary_search(some, one.first)) of_some.insert(one);
    EXPECT_EQ(where(word, some), of_some);
  }
  check_positions(database_);
}

TEST_F(Positions, OfRecordsThatAreGoneAreForgotten) {
  for (int at = 0; at < 3000; ++at) {
    add({"de", "arts"});
    if (at % 10 == 0) write();
  }
  write();
  const std::size_t before = blocks();
  for (Xapian::docid record = 1; record <= 3000; ++record)
    if (record % 3 != 0) database_.delete_document(record);
  tidy_positions(database_);
  EXPECT_LT(blocks(), before);
  EXPECT_EQ(where("arts", {1, 2, 3, 4, 5, 6}), (Found{{3, 2}, {6, 2}}));
  for (Xapian::docid record = 3; record <= 3000; record += 3) database_.delete_document(record);
  tidy_positions(database_);
  EXPECT_EQ(blocks(), 0);
}

TEST_F(Positions, ThatWereDamagedAreRefused) {
  add({"de", "arts"});
  write();
  for (const std::string& bytes :
       {std::string("\x01"), std::string("\x01\x00\x03\x05", 4),
        std::string("\x01\x00\x01\xFF\xFF\x03", 6), std::string("\x01\x00\x08\x01", 4)}) {
    database_.set_metadata("@arts", bytes);
    EXPECT_THROW(check_positions(database_), Error) << bytes.size();
    EXPECT_THROW(where("arts", {1, 2, 3, 4, 5, 6}), Error) << bytes.size();
  }
}

}  // namespace
}  // namespace speerpunt
