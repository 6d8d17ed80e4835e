// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "ingest/layout/table.hh"
#include "ingest/layout/table_rows.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kFewestColumns = 3;
constexpr double kShortEntry = 18;  // letters, mean; of a table that nothing else marks as one
constexpr double kMarkedEntry = 40;

struct Column {
  double x0 = 0, x1 = 0;
};

struct Row {
  std::vector<LayoutLine> pieces;
  double baseline = 0;
};

std::vector<Row> rows_of(const std::vector<LayoutLine>& pieces) {
  std::vector<LayoutLine> sorted = pieces;
  std::stable_sort(sorted.begin(), sorted.end(), [](const LayoutLine& a, const LayoutLine& b) {
    return a.baseline < b.baseline;
  });
  std::vector<Row> rows;
  for (LayoutLine& piece : sorted) {
    if (rows.empty() || piece.baseline - rows.back().baseline > 1.5) {
      rows.push_back({{}, piece.baseline});
    }
    rows.back().pieces.push_back(std::move(piece));
  }
  for (Row& row : rows) {
    std::stable_sort(row.pieces.begin(), row.pieces.end(),
                     [](const LayoutLine& a, const LayoutLine& b) { return a.box.x0 < b.box.x0; });
  }
  return rows;
}

// Widens the columns by the pieces of a row; false if a piece fits none of them.
bool fit(std::vector<Column>& columns, const Row& row) {
  std::vector<Column> wider = columns;
  for (const LayoutLine& piece : row.pieces) {
    const auto column = std::find_if(wider.begin(), wider.end(), [&](const Column& c) {
      return std::abs(piece.box.x0 - c.x0) < 3 || std::abs(piece.box.x1 - c.x1) < 3 ||
             std::abs(piece.box.x0 + piece.box.x1 - c.x0 - c.x1) < 6;
    });
    if (column == wider.end()) return false;
    column->x0 = std::min(column->x0, piece.box.x0);
    column->x1 = std::max(column->x1, piece.box.x1);
  }
  for (std::size_t i = 1; i < wider.size(); ++i) {
    if (wider[i].x0 - wider[i - 1].x1 < 4) return false;
  }
  columns = std::move(wider);
  return true;
}

// A rule or a background sets the first row apart as the head of a table.
bool has_marked_head(const Row& head, const Box& area, const std::vector<Box>& rules,
                     const std::vector<Box>& boxes) {
  const auto wide = [&](const Box& box) { return box.x1 - box.x0 > 0.8 * (area.x1 - area.x0); };
  const bool ruled = std::any_of(rules.begin(), rules.end(), [&](const Box& rule) {
    return wide(rule) && rule.y0 > head.baseline && rule.y0 < head.baseline + 12;
  });
  const bool shaded = std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
    return box.y1 - box.y0 < 40 && box.y0 < head.baseline && box.y1 > head.baseline &&
           box.x0 < head.pieces.front().box.x1;
  });
  const bool bold = std::all_of(head.pieces.begin(), head.pieces.end(),
                                [](const LayoutLine& piece) { return piece.bold; });
  return ruled || shaded || bold;
}

bool stands_in(const LayoutLine& piece, const Box& box) {
  const double middle = (piece.box.x0 + piece.box.x1) / 2;
  return middle > box.x0 && middle < box.x1 && piece.baseline > box.y0 && piece.baseline < box.y1;
}

// Each entry of the row stands in a frame of its own, with more text below it: cards, no table.
bool are_cards(const Row& row, const std::vector<LayoutLine>& pieces,
               const std::vector<Box>& boxes) {
  const auto is_card = [&](const LayoutLine& entry) {
    return std::ranges::any_of(boxes, [&](const Box& box) {
      return stands_in(entry, box) &&
             std::ranges::none_of(row.pieces,
                                  [&](const LayoutLine& other) {
                                    return &other != &entry && stands_in(other, box);
                                  }) &&
             std::ranges::count_if(
                 pieces, [&](const LayoutLine& piece) { return stands_in(piece, box); }) > 1;
    });
  };
  return std::ranges::all_of(row.pieces, is_card);
}

// The columns of a grid of headings with a paragraph below each: tiles without a frame. In a table
// the entries of a second row begin together.
std::vector<Box> tiles_of(const std::vector<Row>& rows, const Box& area,
                          const std::vector<double>& columns) {
  constexpr std::size_t kShortestText = 90;  // letters
  const auto starts_lower = [](const LayoutLine& piece) {
    const char first = piece.words.front().text.front();
    return first >= 'a' && first <= 'z';
  };
  std::vector<Box> tiles(columns.size(), Box{0, area.y0, 0, area.y1});
  std::vector<std::size_t> letters(columns.size(), 0);
  std::vector<const LayoutLine*> last(columns.size(), nullptr);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool full = rows[i].pieces.size() == columns.size();
    if (i > 1 && full && std::none_of(rows[i].pieces.begin(), rows[i].pieces.end(), starts_lower))
      return {};
    for (const LayoutLine& piece : rows[i].pieces) {
      const std::size_t column = place_among(columns, piece.box.x0 + 1);
      Box& tile = tiles[column];
      tile.x0 = last[column] == nullptr ? piece.box.x0 : std::min(tile.x0, piece.box.x0);
      tile.x1 = std::max(tile.x1, piece.box.x1);
      letters[column] += piece.letters();
      last[column] = &piece;
    }
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (letters[i] < kShortestText || !last[i]->text().ends_with('.')) return {};
  }
  return tiles;
}

}  // namespace

std::vector<LayoutTable> take_aligned_tables(std::vector<LayoutLine>& pieces,
                                             const std::vector<Box>& rules,
                                             std::vector<Box>& boxes) {
  const std::vector<Row> rows = rows_of(pieces);
  std::vector<LayoutTable> tables;
  for (std::size_t first = 0; first < rows.size(); ++first) {
    if (rows[first].pieces.size() < kFewestColumns) continue;
    if (are_cards(rows[first], pieces, boxes)) continue;
    std::vector<Column> columns;
    for (const LayoutLine& piece : rows[first].pieces)
      columns.push_back({piece.box.x0, piece.box.x1});
    std::size_t last = first, full = 1, entries = columns.size(), letters = 0;
    for (const LayoutLine& piece : rows[first].pieces) letters += piece.letters();
    while (last + 1 < rows.size()) {
      const Row& next = rows[last + 1];
      const double distance = next.baseline - rows[last].baseline;
      if (distance > 3.2 * next.pieces.front().size || !fit(columns, next)) break;
      for (const LayoutLine& piece : next.pieces) letters += piece.letters();
      entries += next.pieces.size();
      full += next.pieces.size() == columns.size();
      ++last;
    }
    Box area;
    std::vector<LayoutLine> content;
    for (std::size_t i = first; i <= last; ++i) {
      for (const LayoutLine& piece : rows[i].pieces) {
        area = around(area, piece.box);
        content.push_back(piece);
      }
    }
    const double limit =
        has_marked_head(rows[first], area, rules, boxes) ? kMarkedEntry : kShortEntry;
    if (full < 2 || static_cast<double>(letters) > limit * static_cast<double>(entries)) continue;
    std::vector<double> edges;
    for (const Column& column : columns) edges.push_back(column.x0 - 1);
    const std::vector<Row> taken(rows.begin() + static_cast<std::ptrdiff_t>(first),
                                 rows.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    const std::vector<Box> tiles = tiles_of(taken, area, edges);
    if (!tiles.empty()) {
      boxes.insert(boxes.end(), tiles.begin(), tiles.end());
      first = last;
      continue;
    }
    tables.push_back(make_table(area, row_edges(content, edges), edges, content));
    const double top = rows[first].baseline - 1, bottom = rows[last].baseline + 1;
    std::erase_if(pieces, [&](const LayoutLine& piece) {
      return piece.baseline > top && piece.baseline < bottom;
    });
    first = last;
  }
  return tables;
}

}  // namespace speerpunt
