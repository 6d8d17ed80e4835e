// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/line.hh"

#include <algorithm>
#include <cmath>
#include <map>

namespace speerpunt {
namespace {

constexpr double kPieceGap = 0.85;  // of the size; a wider gap ends a piece
constexpr double kOverlap = 0.6;

double gap_between(const LayoutWord& left, const LayoutWord& right) {
  return right.box.x0 - left.box.x1;
}

template <typename Key>
Key most_used(const std::map<Key, std::size_t>& letters) {
  return std::max_element(letters.begin(), letters.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

// Box, size and style from the words.
void measure(LayoutLine& line) {
  line.words.shrink_to_fit();  // a document keeps all its lines
  std::map<double, std::size_t> sizes;
  std::map<std::uint32_t, std::size_t> faces, colours;
  std::size_t bold = 0, italic = 0, all = 0;
  line.box = line.words.front().box;
  for (const LayoutWord& word : line.words) {
    line.box = around(line.box, word.box);
    if (word.raised) continue;
    const std::size_t letters = word.text.size();
    sizes[std::round(word.size * 10) / 10] += letters;
    all += letters;
    faces[word.face] += letters;
    colours[word.colour] += letters;
    if (word.bold) bold += letters;
    if (word.italic) italic += letters;
  }
  if (all == 0) {
    line.size = line.words.front().size;
    line.face = line.words.front().face;
    line.colour = line.words.front().colour;
    line.baseline = line.words.front().baseline;
    return;
  }
  line.size = most_used(sizes);
  line.face = most_used(faces);
  line.colour = most_used(colours);
  line.bold = bold * 10 >= all * 9;
  line.italic = italic * 10 >= all * 9;
  const auto plain = std::find_if(line.words.begin(), line.words.end(),
                                  [](const LayoutWord& word) { return !word.raised; });
  line.baseline = plain->baseline;
}

// A small word whose foot is above the baseline of a larger neighbour, and the marks that follow
// it. `words` are in the order of their baselines.
void mark_superscripts(std::vector<LayoutWord>& words) {
  constexpr double kFarthest = 30;
  const auto touches = [](const LayoutWord& small, const LayoutWord& large, double gap) {
    return std::abs(gap_between(large, small)) < gap * large.size ||
           std::abs(gap_between(small, large)) < 0.6 * large.size;
  };
  std::vector<std::pair<std::size_t, double>> raised;  // with the baseline that they had
  for (std::size_t i = 0; i < words.size(); ++i) {
    LayoutWord& small = words[i];
    if (small.text.size() > 6) continue;
    for (std::size_t j = i + 1; j < words.size(); ++j) {
      const LayoutWord& large = words[j];
      const double rise = large.baseline - small.baseline;
      if (rise > kFarthest) break;
      if (small.size > 0.85 * large.size) continue;
      if (rise < 0.15 * large.size || rise > 0.75 * large.size) continue;
      if (!touches(small, large, 0.4)) continue;
      raised.emplace_back(i, small.baseline);
      small.raised = true;
      small.baseline = large.baseline;
      break;
    }
  }
  // "68 69": the second mark is beside the first and not beside a word.
  for (std::size_t k = 0; k < raised.size(); ++k) {
    const auto [place, was] = raised[k];
    for (std::size_t i = place + 1; i < words.size() && words[i].baseline - was < 1; ++i) {
      LayoutWord& next = words[i];
      const LayoutWord& mark = words[place];
      if (next.raised || next.text.size() > 4 || std::abs(next.size - mark.size) > 0.1) continue;
      const double gap = gap_between(mark, next);
      if (gap < -0.2 * mark.size || gap > mark.size) continue;
      raised.emplace_back(i, next.baseline);
      next.raised = true;
      next.baseline = mark.baseline;
    }
  }
}

bool belongs_together(const LayoutWord& left, const LayoutWord& right) {
  const double size = std::min(left.size, right.size);
  const double gap = gap_between(left, right);
  const double spacing = std::max(left.letter_gap, right.letter_gap);
  return !left.raised && !right.raised && gap > -0.3 * size && gap < spacing + 0.08 * size &&
         std::abs(left.baseline - right.baseline) < 0.1 * size;
}

// Words that were drawn in parts: "K" and "NMG" in small capitals, letters one by one.
void join_parts(std::vector<LayoutWord>& row) {
  std::vector<LayoutWord> joined;
  for (LayoutWord& word : row) {
    if (!joined.empty() && belongs_together(joined.back(), word)) {
      joined.back().text += word.text;
      joined.back().box = around(joined.back().box, word.box);
      joined.back().size = std::max(joined.back().size, word.size);
      joined.back().bold = joined.back().bold && word.bold;
      joined.back().confidence = std::min(joined.back().confidence, word.confidence);
    } else {
      joined.push_back(std::move(word));
    }
  }
  row = std::move(joined);
}

bool left_to_right(const LayoutWord& a, const LayoutWord& b) {
  return a.box.x0 < b.box.x0;
}

void cut_row(std::vector<LayoutWord> row, std::vector<LayoutLine>& pieces) {
  std::stable_sort(row.begin(), row.end(), left_to_right);
  join_parts(row);
  LayoutLine piece;
  for (LayoutWord& word : row) {
    if (!piece.words.empty()) {
      const LayoutWord& last = piece.words.back();
      const double spacing = std::max(last.letter_gap, word.letter_gap);
      const double gap = gap_between(last, word), size = std::max(last.size, word.size);
      // A long address may be drawn over the text of the next column.
      const bool drawn_over = gap < -kOverlap * size && !last.raised && !word.raised;
      if (gap > kPieceGap * size + 2 * spacing || drawn_over) {
        measure(piece);
        pieces.push_back(std::move(piece));
        piece = {};
      }
    }
    piece.words.push_back(std::move(word));
  }
  if (!piece.words.empty()) {
    measure(piece);
    pieces.push_back(std::move(piece));
  }
}

bool on_one_line(const LayoutLine& a, const LayoutLine& b) {
  const double overlap = std::min(a.box.y1, b.box.y1) - std::max(a.box.y0, b.box.y0);
  const double lower = std::min(a.box.y1 - a.box.y0, b.box.y1 - b.box.y0);
  return overlap > 0.6 * lower;
}

}  // namespace

Box around(const Box& a, const Box& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

bool is_note_mark(const LayoutWord& word, const LayoutWord* before) {
  if (!word.raised) return false;
  const auto has_only = [](std::string_view text, std::string_view letters) {
    return text.find_first_not_of(letters) == std::string_view::npos;
  };
  const std::string_view text = word.text;
  const bool number = has_only(text, "0123456789,()[].");
  const bool symbol = text.starts_with('*') || text.starts_with("†") || text.starts_with("‡");
  const bool letter = text.size() == 1 && text.front() >= 'a' && text.front() <= 'z';
  if (!number && !symbol && !letter) return false;
  if (before == nullptr || before->raised) return true;
  const std::string_view at = before->text;
  const bool after_digit = !at.empty() && at.back() >= '0' && at.back() <= '9';
  if (letter) return !after_digit;
  constexpr std::string_view kUnits[] = {"m", "dm", "cm", "mm", "km", "kg/m", "μm", "µm", "10"};
  const bool power = (text == "2" || text == "3") &&
                     std::any_of(std::begin(kUnits), std::end(kUnits), [&](std::string_view unit) {
                       return at == unit || (at.ends_with(unit) && at.size() > unit.size() &&
                                             at[at.size() - unit.size() - 1] >= '0' &&
                                             at[at.size() - unit.size() - 1] <= '9');
                     });
  return !power;
}

std::string LayoutLine::text() const {
  std::string out;
  const LayoutWord* last = nullptr;
  for (const LayoutWord& word : words) {
    // A full stop right after a superscript belongs to the word before it.
    const bool touches =
        last != nullptr && last->raised && gap_between(*last, word) < 0.12 * word.size;
    const bool skipped = is_note_mark(word, last);
    const bool raised_here = word.raised && last != nullptr;
    last = &word;
    if (skipped) continue;
    if (!out.empty() && !touches && !raised_here) out += ' ';
    out += word.text;
  }
  return out;
}

std::size_t LayoutLine::letters() const {
  std::size_t count = 0;
  for (const LayoutWord& word : words) count += word.text.size();
  return count;
}

bool LayoutLine::page_furniture() const {
  return std::all_of(words.begin(), words.end(),
                     [](const LayoutWord& word) { return word.page_furniture; });
}

std::vector<LayoutLine> pieces_of(std::vector<LayoutWord> words) {
  const auto higher = [](const LayoutWord& a, const LayoutWord& b) {
    return a.baseline < b.baseline;
  };
  std::stable_sort(words.begin(), words.end(), higher);
  mark_superscripts(words);
  std::stable_sort(words.begin(), words.end(), higher);
  std::vector<LayoutLine> pieces;
  std::vector<LayoutWord> row;
  for (LayoutWord& word : words) {
    if (!row.empty() && word.baseline - row.front().baseline > std::max(0.8, 0.12 * word.size)) {
      cut_row(std::move(row), pieces);
      row.clear();
    }
    row.push_back(std::move(word));
  }
  cut_row(std::move(row), pieces);
  return pieces;
}

std::vector<LayoutLine> lines_of(std::vector<LayoutLine> pieces) {
  std::stable_sort(pieces.begin(), pieces.end(), [](const LayoutLine& a, const LayoutLine& b) {
    return a.baseline < b.baseline;
  });
  std::vector<LayoutLine> lines;
  for (LayoutLine& piece : pieces) {
    if (!lines.empty() && on_one_line(lines.back(), piece)) {
      auto& words = lines.back().words;
      for (LayoutWord& word : piece.words) words.push_back(std::move(word));
      std::stable_sort(words.begin(), words.end(), left_to_right);
      measure(lines.back());
    } else {
      lines.push_back(std::move(piece));
    }
  }
  return lines;
}

}  // namespace speerpunt
