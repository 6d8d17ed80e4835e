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

bool is_whole(const Xapian::Database& database) {
  try {
    check_positions(database);
    return true;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "index-damaged");
    return false;
  }
}

TEST_F(Positions, ThatDoNotAscendAreDamaged) {
  add({"arts"});
  write();
  const std::string head("\x01\x02", 2);  // records 1 to 3
  const std::vector<std::string> whole{
      head + std::string("\x00\x05\x04\x05", 4),         // 5 in 1, 5 in 3
      head + std::string("\x00\x05\x05\x02\x05\x01", 6)  // 5 in 1; 5, 6 in 3
  };
  const std::vector<std::string> damaged{
      head + std::string("\x00\x05\x00\x05\x04\x05", 6),  // record 1 twice
      head + std::string("\x02\x05\x02\x05", 4),          // begins with record 2
      head + std::string("\x00\x05", 2),                  // ends with record 1
      head + std::string("\x00\x05\x05\x02\x05\x00", 6),  // at 5 twice
      head + std::string("\x00\x05\x05\x09\x05\x01", 6),  // more than there are
      head + std::string("\x00\x05\x04", 3),              // ends too early
      head + "\x00" + std::string(9, '\xFF') + "\x01",    // beyond all numbers
      head + std::string("\x01\x02\x05", 3) + std::string(9, '\xFF') + "\x01",
      head,
      std::string("\x00\x02\x00\x05\x04\x05", 6)};  // begins with record 0
  for (const std::string& one : whole) {
    database_.set_metadata("@arts", one);
    EXPECT_TRUE(is_whole(database_)) << testing::PrintToString(one);
  }
  for (const std::string& one : damaged) {
    database_.set_metadata("@arts", one);
    EXPECT_FALSE(is_whole(database_)) << testing::PrintToString(one);
  }
}

TEST_F(Positions, OfABlockUnderTheKeyOfAnotherAreDamaged) {
  for (int at = 0; at < 7000; ++at) add({"arts"});
  write();
  ASSERT_TRUE(is_whole(database_));
  const std::vector<std::string> keys(database_.metadata_keys_begin("@arts"),
                                      database_.metadata_keys_end("@arts"));
  ASSERT_GE(keys.size(), 3U);
  const std::string first = database_.get_metadata(keys[1]);
  database_.set_metadata(keys[1], database_.get_metadata(keys[2]));
  EXPECT_FALSE(is_whole(database_));
  database_.set_metadata(keys[1], first);
  ASSERT_TRUE(is_whole(database_));
  database_.set_metadata(keys[0], first);
  EXPECT_FALSE(is_whole(database_));
}

// Another value of a position cannot be told; all else is an Error, and nothing takes long.
TEST_F(Positions, OfWhateverBytesAscendOrAreDamaged) {
  std::mt19937 random(11);
  std::vector<Xapian::docid> records;
  for (int at = 0; at < 200; ++at) {
    std::vector<std::string> text(20, "de");
    for (unsigned word = 0; word < 1 + random() % 3; ++word) text[random() % 20] = "arts";
    records.push_back(add(text));
  }
  write();
  const std::string stored = database_.get_metadata("@arts");
  int damaged = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string other = stored;
    for (unsigned times = 0; times < 1 + random() % 4; ++times)
      other[random() % other.size()] = static_cast<char>(random());
    if (random() % 4 == 0) other.resize(random() % other.size());
    database_.set_metadata("@arts", other);
    try {
      read_positions(database_, "arts", records,
                     [&](std::size_t index, std::span<const Xapian::termpos> positions) {
                       ASSERT_LT(index, records.size());
                       ASSERT_LE(positions.size(), stored.size());
                       EXPECT_TRUE(std::ranges::is_sorted(positions));
                     });
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), "index-damaged");
      ++damaged;
    }
  }
  EXPECT_GT(damaged, 100);
}

}  // namespace
}  // namespace speerpunt
