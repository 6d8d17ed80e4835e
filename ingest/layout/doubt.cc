// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/doubt.hh"

#include <algorithm>

#include "corpus/dutch/normalise.hh"
#include "ingest/layout/marker.hh"

namespace speerpunt {
namespace {

using Words = std::vector<const LayoutWord*>;

void add(const std::vector<LayoutLine>& lines, Words& words) {
  for (const LayoutLine& line : lines) {
    for (const LayoutWord& word : line.words) {
      if (!word.raised) words.push_back(&word);
    }
  }
}

// In the order of the text.
Words words_of(const LayoutBlock& block) {
  Words words;
  if (block.table) {
    for (const auto& row : block.table->rows) {
      for (const auto& cell : row) add(cell, words);
    }
    return words;
  }
  add(block.lines, words);
  const bool loses_bullet =
      block.kind == BlockKind::kListItem && is_bullet(list_marker(block.lines.front()));
  if (loses_bullet && !words.empty()) words.erase(words.begin());
  return words;
}

bool is_doubtful(const LayoutWord* word) {
  return word->confidence < kDoubtfulBelow;
}

std::size_t letters_of(std::string_view text) {
  return dutch::squeeze(text).size();
}

// For each word of the text: its span, and how many letters come before its end.
struct Word {
  ByteSpan span;
  std::size_t letters_before = 0, letters_after = 0;
};

std::vector<Word> cut(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n";
  std::vector<Word> words;
  std::size_t letters = 0;
  for (std::size_t at = text.find_first_not_of(kBlanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
    Word word{{{at}, {end}}, letters, 0};
    letters += letters_of(text.substr(at, end - at));
    word.letters_after = letters;
    words.push_back(word);
    at = text.find_first_not_of(kBlanks, end);
  }
  return words;
}

}  // namespace

std::vector<ByteSpan> doubtful_spans(const LayoutBlock& block, std::string_view text) {
  const Words drawn = words_of(block);
  if (std::ranges::none_of(drawn, is_doubtful)) return {};
  const std::vector<Word> words = cut(text);
  std::vector<ByteSpan> spans;
  auto word = words.begin();
  std::size_t letters = 0;
  // Letters are counted, since hyphens and spaces may be gone from the text.
  for (const LayoutWord* one : drawn) {
    const std::size_t begin = letters;
    letters += letters_of(one->text);
    while (word != words.end() && word->letters_after <= begin) ++word;
    if (!is_doubtful(one) || letters == begin) continue;
    for (auto place = word; place != words.end() && place->letters_before < letters; ++place) {
      if (spans.empty() || spans.back() < place->span) spans.push_back(place->span);
    }
  }
  return spans;
}

}  // namespace speerpunt
