// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "corpus/error.hh"
#include "index/store/record.hh"

namespace speerpunt {
namespace {

AnalysedPassage passage_over_two_pages() {
  const DocumentId document(64, 'a');
  Passage passage{document + "/7", document, 7, {"Inleiding", "Doel"}, {}, {}, {}, {}, {}, {}};
  passage.text = "Kop\nDe bedrijfsarts beslist.";
  passage.page = {3};
  passage.page_end = {4};
  passage.blocks = {{BlockKind::kHeading, 2, {{0}, {3}}, {3}, {3}, {72.5, 100.01, 540, 112}},
                    {BlockKind::kListItem, 1, {{4}, {28}}, {3}, {4}, {}, {{9}}, {{-1, 2, 3, 4}}}};
  passage.sentences = {{{0}, {3}}, {{4}, {28}}};
  passage.doubtful = {{{7}, {19}}};
  passage.recognised = 0.75;
  return {passage, {}, {{ReferenceKind::kLaw, "BWBR0010346 art 14", "artikel 14", {{4}, {14}}}}};
}

Recommendation advice() {
  Recommendation one;
  one.id = std::string(64, 'b') + "/r2";
  one.citation.document = std::string(64, 'b');
  one.citation.passage = std::string(64, 'b') + "/1";
  one.citation.page = one.citation.page_end = {2};
  one.citation.span = {{10}, {40}};
  one.text = one.citation.quote = "De minister moet dit regelen.";
  one.addressee = {"minister van VWS"};
  one.confidence = 0.8125;
  one.cue = "moet";
  one.cue_span = {{12}, {16}};
  one.themes = {"herziening-wet-big"};
  one.date = parse_iso_date("2017-06", "text");
  return one;
}

TEST(PackedRecord, GivesAPassageBack) {
  const AnalysedPassage passage = passage_over_two_pages();
  EXPECT_EQ(record::unpack_passage(record::pack(passage)), passage);
}

TEST(PackedRecord, KeepsAnIdThatIsNoHash) {
  AnalysedPassage passage = passage_over_two_pages();
  passage.passage.document = "d1";
  passage.passage.id = "elsewhere";
  EXPECT_EQ(record::unpack_passage(record::pack(passage)), passage);
}

TEST(PackedRecord, KeepsABoxToAHundredthOfAPoint) {
  AnalysedPassage passage = passage_over_two_pages();
  passage.passage.blocks.front().box.x0 = 310.50000000000006;
  const AnalysedPassage read = record::unpack_passage(record::pack(passage));
  EXPECT_EQ(read.passage.blocks.front().box.x0, 310.5);
}

TEST(PackedRecord, GivesARecommendationBackButForItsPath) {
  Recommendation one = advice();
  EXPECT_EQ(record::unpack_recommendation(record::pack(one)), one);
  one.citation.quote = "moet dit regelen";
  one.date.reset();
  EXPECT_EQ(record::unpack_recommendation(record::pack(one)), one);
}

TEST(PackedRecord, IsDamagedWhereverItIsCutOff) {
  const std::string passage = record::pack(passage_over_two_pages());
  for (std::size_t bytes = 0; bytes < passage.size(); ++bytes)
    EXPECT_THROW(record::unpack_passage(passage.substr(0, bytes)), Error) << bytes;
  const std::string recommendation = record::pack(advice());
  for (std::size_t bytes = 0; bytes < recommendation.size(); ++bytes)
    EXPECT_THROW(record::unpack_recommendation(recommendation.substr(0, bytes)), Error) << bytes;
}

TEST(PackedRecord, OfBytesThatAreNoRecordEndsWithAnError) {
  std::string packed = record::pack(passage_over_two_pages());
  for (std::size_t at = 0; at < packed.size(); ++at) {
    for (const char changed : {'\0', '\x7F', '\xFF'}) {
      std::string damaged = packed;
      damaged[at] = changed;
      try {
        record::unpack_passage(damaged);  // a letter of the text may be another
      } catch (const Error& error) {
        EXPECT_TRUE(error.code() == "index-damaged" || error.code() == "json-invalid");
      }
    }
  }
}

TEST(RecordData, ThatAreNotWhatWasStoredAreRefused) {
  Xapian::Document stored;
  record::set_data(stored, "De minister moet dit regelen.");
  EXPECT_EQ(record::data_of(stored), "De minister moet dit regelen.");
  const std::string data = stored.get_data();
  for (std::size_t bit = 0; bit < data.size() * 8; ++bit) {
    std::string flipped = data;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ 1 << bit % 8);
    stored.set_data(flipped);
    EXPECT_THROW(record::data_of(stored), Error) << bit;
  }
  for (std::size_t length = 0; length < data.size(); ++length) {
    stored.set_data(data.substr(0, length));
    EXPECT_THROW(record::data_of(stored), Error) << length;
  }
}

}  // namespace
}  // namespace speerpunt
