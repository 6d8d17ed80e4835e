// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/table_rows.hh"

#include <algorithm>
#include <cmath>
#include <optional>

namespace speerpunt {
namespace {

constexpr double kSameLine = 1.5;     // points between baselines
constexpr double kSolid = 1.6;        // of the size; lines of one entry are not farther apart
constexpr double kRowIsApart = 1.15;  // of the distance of the lines of one entry

// All pieces on one baseline.
struct Line {
  std::vector<const LayoutLine*> pieces;
  double baseline = 0;
  double top = 0;
  double size = 0;
  bool first_cell = false;
  bool bold = true;
};

std::vector<Line> lines_in(const std::vector<LayoutLine>& pieces,
                           const std::vector<double>& columns) {
  std::vector<const LayoutLine*> sorted;
  for (const LayoutLine& piece : pieces) sorted.push_back(&piece);
  std::stable_sort(sorted.begin(), sorted.end(), [](const LayoutLine* a, const LayoutLine* b) {
    return a->baseline < b->baseline;
  });
  std::vector<Line> lines;
  for (const LayoutLine* piece : sorted) {
    if (lines.empty() || piece->baseline - lines.back().baseline > kSameLine) {
      lines.push_back({{}, piece->baseline, piece->box.y0, 0, false, true});
    }
    Line& line = lines.back();
    line.pieces.push_back(piece);
    line.top = std::min(line.top, piece->box.y0);
    line.size = std::max(line.size, piece->size);
    line.first_cell = line.first_cell || place_among(columns, piece->box.x0 + 1) == 0;
    line.bold = line.bold && piece->bold;
  }
  return lines;
}

bool starts_lower(const LayoutLine& piece) {
  const std::string& text = piece.words.front().text;
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

// True if the pieces on the line go on with what the line above says.
bool is_continuation(const Line& line) {
  return std::all_of(line.pieces.begin(), line.pieces.end(),
                     [](const LayoutLine* piece) { return starts_lower(*piece); });
}

// The distance of the lines of one entry: the smallest one between lines with a column in common.
std::optional<double> leading_of(const std::vector<Line>& lines, std::size_t first) {
  std::optional<double> leading;
  for (std::size_t i = first + 1; i < lines.size(); ++i) {
    const double distance = lines[i].baseline - lines[i - 1].baseline;
    if (distance < 0.8 * lines[i].size || distance > kSolid * lines[i].size) continue;
    if (!leading || distance < *leading) leading = distance;
  }
  return leading;
}

}  // namespace

std::size_t place_among(const std::vector<double>& edges, double value) {
  const auto after = std::upper_bound(edges.begin(), edges.end(), value);
  return after == edges.begin() ? 0 : static_cast<std::size_t>(after - edges.begin()) - 1;
}

std::vector<double> row_edges(const std::vector<LayoutLine>& pieces,
                              const std::vector<double>& columns) {
  const std::vector<Line> lines = lines_in(pieces, columns);
  if (lines.empty()) return {};
  std::size_t head = 0;  // lines of a bold head
  while (head < lines.size() && lines[head].bold) ++head;
  if (head == lines.size() || head > 4) head = 0;
  const std::optional<double> leading = leading_of(lines, head);
  const auto is_apart = [&](std::size_t i) {
    return !leading || lines[i].baseline - lines[i - 1].baseline > kRowIsApart * *leading;
  };
  bool has_gaps = false;
  for (std::size_t i = head + 1; i < lines.size(); ++i) has_gaps = has_gaps || is_apart(i);
  // Where even the first entry begins in lower case, a small letter says nothing.
  const bool letters_tell = !is_continuation(lines[head]);
  // Lines with an entry in every column are rows, even if some stand farther apart.
  const auto is_full = [&](const Line& line) {
    return line.pieces.size() >= columns.size() && !(letters_tell && is_continuation(line));
  };
  std::size_t full = 0;
  for (std::size_t i = head; i < lines.size(); ++i) full += is_full(lines[i]) ? 1 : 0;
  if (full * 10 >= (lines.size() - head) * 8) has_gaps = false;
  std::vector<double> edges;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool begins = i == 0 || i == head;
    if (!begins && i > head) {
      begins = has_gaps && leading ? is_apart(i)
                                   : lines[i].first_cell && lines[i].pieces.size() > 1 &&
                                         !(letters_tell && is_continuation(lines[i]));
    }
    if (begins) edges.push_back(lines[i].top - 0.5);
  }
  return edges;
}

}  // namespace speerpunt
