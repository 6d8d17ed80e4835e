// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/snippet_parts.hh"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/doubt.hh"

namespace speerpunt {
namespace {

constexpr std::string_view kSpace = " \n\t";

bool is_blank(std::string_view text) {
  return text.find_first_not_of(kSpace) == std::string_view::npos;
}

ByteSpan trimmed(std::string_view text, ByteSpan span) {
  while (span.begin < span.end && kSpace.find(text[span.begin.value]) != std::string_view::npos)
    ++span.begin.value;
  while (span.begin < span.end && kSpace.find(text[span.end.value - 1]) != std::string_view::npos)
    --span.end.value;
  return span;
}

const PassageBlock* block_at(const Passage& passage, ByteOffset at) {
  const auto found = std::find_if(
      passage.blocks.begin(), passage.blocks.end(),
      [&](const PassageBlock& block) { return block.span.begin <= at && at < block.span.end; });
  return found == passage.blocks.end() ? nullptr : &*found;
}

bool is_kind(const PassageBlock* block, BlockKind kind) {
  return block != nullptr && block->kind == kind;
}

// Pieces of one block with nothing but space between them are one.
std::vector<ByteSpan> merged(const Passage& passage, const std::vector<ByteSpan>& pieces) {
  std::vector<ByteSpan> made;
  for (const ByteSpan piece : pieces) {
    const ByteSpan next = trimmed(passage.text, piece);
    if (next.size() == 0) continue;
    const bool joins = !made.empty() && is_blank(passage.slice({made.back().end, next.begin})) &&
                       block_at(passage, made.back().begin) == block_at(passage, next.begin);
    if (joins)
      made.back().end = next.end;
    else
      made.push_back(next);
  }
  return made;
}

// Text before the first piece that is no heading: those are shown above.
bool begins_late(const Passage& passage, ByteOffset begin) {
  if (passage.blocks.empty()) return !is_blank(passage.slice({{0}, begin}));
  return std::any_of(passage.blocks.begin(), passage.blocks.end(), [&](const PassageBlock& block) {
    const bool is_heading = block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle;
    return !is_heading && block.span.begin < begin &&
           !is_blank(passage.slice({block.span.begin, std::min(block.span.end, begin)}));
  });
}

class Parts {
 public:
  Parts(const Passage& passage, const std::vector<WordMatch>& matches)
      : passage_(passage), marks_(marks_of(matches)) {}

  void add_between(std::string text) { parts_.push_back({std::move(text), false, false, true}); }

  void add_piece(ByteSpan piece) {
    const bool is_table = is_kind(block_at(passage_, piece.begin), BlockKind::kTable);
    ByteOffset at = piece.begin;
    for (const ByteSpan mark : marks_) {
      if (mark.end <= at || mark.begin < piece.begin || mark.end > piece.end) continue;
      add_lines({at, mark.begin}, false, is_table);
      add_lines(mark, true, is_table);
      at = mark.end;
    }
    add_lines({at, piece.end}, false, is_table);
  }

  std::vector<SnippetPart> take() && { return std::move(parts_); }

 private:
  // Tabs stand between the cells of a table, newlines between its rows.
  void add_lines(ByteSpan span, bool match, bool is_table) {
    std::size_t begin = span.begin.value;
    while (begin < span.end.value) {
      const std::size_t end = std::min(passage_.text.find_first_of("\n\t", begin), span.end.value);
      add_words({{begin}, {end}}, match);
      if (end == span.end.value) return;
      begin = std::min(passage_.text.find_first_not_of("\n\t", end), span.end.value);
      const bool is_row = passage_.slice({{end}, {begin}}).find('\n') != std::string_view::npos;
      add_between(!is_table ? " " : is_row ? " / " : " | ");
    }
  }

  // The doubtful words apart.
  void add_words(ByteSpan span, bool match) {
    const std::string_view text = passage_.slice(span);
    std::size_t at = 0;
    for (const ByteSpan doubt : within(passage_.doubtful, span)) {
      add(text.substr(at, doubt.begin.value - at), match, false);
      add(text.substr(doubt.begin.value, doubt.size()), match, true);
      at = doubt.end.value;
    }
    add(text.substr(at), match, false);
  }

  void add(std::string_view text, bool match, bool doubtful) {
    if (!text.empty()) parts_.push_back({std::string(text), match, doubtful});
  }

  const Passage& passage_;
  std::vector<ByteSpan> marks_;
  std::vector<SnippetPart> parts_;
};

}  // namespace

std::vector<ByteSpan> marks_of(const std::vector<WordMatch>& matches) {
  std::vector<ByteSpan> marks;
  for (const WordMatch& match : matches) {
    if (!marks.empty() && match.span.begin < marks.back().end)
      marks.back().end = std::max(marks.back().end, match.span.end);
    else
      marks.push_back(match.span);
  }
  return marks;
}

Snippet snippet_of(const Passage& passage, const std::vector<ByteSpan>& pieces,
                   const std::vector<WordMatch>& matches) {
  Snippet snippet;
  snippet.page = snippet.page_end = passage.page;
  const std::vector<ByteSpan> shown = merged(passage, pieces);
  if (shown.empty()) return snippet;
  snippet.page = passage.page_at(shown.front().begin);
  snippet.page_end = passage.page_at({shown.back().end.value - 1});
  snippet.boxes = boxes_of(passage, shown);
  Parts parts(passage, matches);
  if (begins_late(passage, shown.front().begin)) parts.add_between("… ");
  for (std::size_t number = 0; number < shown.size(); ++number) {
    if (number > 0) {
      const ByteSpan before = shown[number - 1];
      const PassageBlock* block = block_at(passage, shown[number].begin);
      const bool opens_item =
          is_kind(block, BlockKind::kListItem) && block != block_at(passage, before.begin);
      const bool is_gap = !is_blank(passage.slice({before.end, shown[number].begin}));
      parts.add_between(std::string(is_gap ? " …" : "") + (opens_item ? " – " : " "));
    }
    parts.add_piece(shown[number]);
  }
  if (!is_blank(std::string_view(passage.text).substr(shown.back().end.value)))
    parts.add_between(" …");
  snippet.parts = std::move(parts).take();
  snippet.pieces = shown;
  return snippet;
}

}  // namespace speerpunt
