// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/recognised_wire.hh"

#include "ingest/child/box_wire.hh"

namespace speerpunt {
namespace {

constexpr std::uint64_t kMostWords = 50'000;  // a page of newsprint has 6,000
constexpr std::size_t kLongestWord = 4'000;   // bytes

double read_share(WireReader& reader) {
  const double share = reader.real();
  if (share < 0 || share > 1) throw_invalid_record("a share is out of range");
  return share;
}

RecognisedWord read_word(WireReader& reader) {
  RecognisedWord word;
  word.text = reader.text();
  if (word.text.size() > kLongestWord) throw_invalid_record("a word is too long");
  word.box = read_box(reader);
  word.baseline = reader.real();
  word.size = reader.real();
  word.confidence = read_share(reader);
  word.bold = reader.number(1) == 1;
  word.begins_line = reader.number(1) == 1;
  return word;
}

}  // namespace

void write_recognised(const RecognisedPage& page, WireWriter& writer) {
  writer.number(static_cast<std::uint64_t>(page.number.value));
  writer.number(static_cast<std::uint64_t>(page.quarter_turns));
  writer.number(page.words.size());
  for (const RecognisedWord& word : page.words) {
    writer.text(word.text);
    write_box(word.box, writer);
    writer.real(word.baseline);
    writer.real(word.size);
    writer.real(word.confidence);
    writer.number(word.bold ? 1 : 0);
    writer.number(word.begins_line ? 1 : 0);
  }
}

RecognisedPage read_recognised(WireReader& reader) {
  RecognisedPage page;
  page.number.value = reader.count(1);
  page.quarter_turns = static_cast<int>(reader.number(3));
  const auto words = reader.number(kMostWords);
  for (std::uint64_t i = 0; i < words; ++i) page.words.push_back(read_word(reader));
  return page;
}

}  // namespace speerpunt
