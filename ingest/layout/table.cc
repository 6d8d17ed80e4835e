// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/table.hh"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "ingest/layout/table_rows.hh"

namespace speerpunt {
namespace {

constexpr double kSamePlace = 2.5;   // points between rules that are one rule
constexpr double kHighestRow = 200;  // points
constexpr double kColumnGap = 5;     // points of white between columns

// A straight rule: `at` is its y (across) or x (down), from..to its extent.
struct Rule {
  double at = 0, from = 0, to = 0;
};

std::vector<Rule> joined(std::vector<Rule> rules) {
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) {
    return std::tie(a.at, a.from, a.to) < std::tie(b.at, b.from, b.to);
  });
  std::vector<Rule> out;
  for (const Rule& rule : rules) {
    bool done = false;
    for (auto other = out.rbegin(); other != out.rend() && rule.at - other->at <= kSamePlace;
         ++other) {
      if (rule.from <= other->to + kSamePlace && rule.to >= other->from - kSamePlace) {
        other->from = std::min(other->from, rule.from);
        other->to = std::max(other->to, rule.to);
        done = true;
        break;
      }
    }
    if (!done) out.push_back(rule);
  }
  return out;
}

struct Rules {
  std::vector<Rule> across, down;
};

Rules rules_of(const std::vector<Box>& thin, const std::vector<Box>& boxes) {
  Rules rules;
  for (const Box& box : thin) {
    if (box.x1 - box.x0 > box.y1 - box.y0) {
      rules.across.push_back({(box.y0 + box.y1) / 2, box.x0, box.x1});
    } else {
      rules.down.push_back({(box.x0 + box.x1) / 2, box.y0, box.y1});
    }
  }
  for (const Box& box : boxes) {
    if (box.y1 - box.y0 > kHighestRow) continue;
    rules.across.push_back({box.y0, box.x0, box.x1});
    rules.across.push_back({box.y1, box.x0, box.x1});
    rules.down.push_back({box.x0, box.y0, box.y1});
    rules.down.push_back({box.x1, box.y0, box.y1});
  }
  rules.across = joined(std::move(rules.across));
  rules.down = joined(std::move(rules.down));
  return rules;
}

bool inside(const LayoutLine& piece, const Box& area) {
  const double x = (piece.box.x0 + piece.box.x1) / 2, y = piece.baseline - piece.size / 4;
  return x > area.x0 && x < area.x1 && y > area.y0 && y < area.y1;
}

// Left edges of the columns: from the rules down, if there are any, else from the white between the
// pieces.
std::vector<double> columns_of(const Box& area, const std::vector<Rule>& down,
                               const std::vector<LayoutLine>& pieces, bool& ruled_down) {
  std::vector<double> edges;
  for (const Rule& rule : down) {
    if (rule.at < area.x0 + 5 || rule.at > area.x1 - 5) continue;
    if (rule.from < area.y1 && rule.to > area.y0 &&
        std::min(rule.to, area.y1) - std::max(rule.from, area.y0) > 0.5 * (area.y1 - area.y0) &&
        (edges.empty() || rule.at - edges.back() > 2 * kSamePlace)) {
      edges.push_back(rule.at);
    }
  }
  ruled_down = !edges.empty();
  if (ruled_down) {
    edges.insert(edges.begin(), area.x0);
    return edges;
  }
  std::vector<Rule> spans;
  for (const LayoutLine& piece : pieces) spans.push_back({0, piece.box.x0, piece.box.x1});
  std::sort(spans.begin(), spans.end(),
            [](const Rule& a, const Rule& b) { return a.from < b.from; });
  double reached = -1e9;
  for (const Rule& span : spans) {
    if (span.from > reached + kColumnGap) edges.push_back(span.from - 1);
    reached = std::max(reached, span.to);
  }
  return edges;
}

// Top edges of the rows: the rules and, where rules only frame the head and the foot or groups of
// rows, what the text between them says.
std::vector<double> rows_of(const std::vector<double>& rules, const std::vector<double>& columns,
                            bool ruled_down, const std::vector<LayoutLine>& pieces) {
  std::vector<double> edges;
  for (std::size_t i = 0; i + 1 < rules.size(); ++i) {
    std::vector<LayoutLine> stretch;
    for (const LayoutLine& piece : pieces) {
      const double y = piece.baseline - piece.size / 4;
      if (y > rules[i] && y < rules[i + 1]) stretch.push_back(piece);
    }
    edges.push_back(rules[i]);
    const bool head_and_body = rules.size() == 3;
    if (head_and_body ? i == 0 : ruled_down) continue;
    const std::vector<double> inner = row_edges(stretch, columns);
    if (inner.size() < (head_and_body ? 2 : 3)) continue;
    edges.insert(edges.end(), inner.begin() + 1, inner.end());
  }
  return edges;
}

// True if each piece stands in one column.
bool fits_in(const std::vector<LayoutLine>& line, const std::vector<double>& columns) {
  return std::all_of(line.begin(), line.end(), [&](const LayoutLine& piece) {
    const std::size_t column = place_among(columns, piece.box.x0 + 1);
    return column + 1 == columns.size() || piece.box.x1 < columns[column + 1] + 1;
  });
}

std::size_t columns_used(const std::vector<LayoutLine>& line, const std::vector<double>& columns) {
  std::set<std::size_t> used;
  for (const LayoutLine& piece : line) used.insert(place_among(columns, piece.box.x0 + 1));
  return used.size();
}

// The pieces on the line nearest to `from` in one direction, within the sides of the area.
std::vector<LayoutLine> next_line(const Box& area, double from, bool down,
                                  const std::vector<LayoutLine>& pieces) {
  const LayoutLine* nearest = nullptr;
  const auto beside = [&](const LayoutLine& piece) {
    return piece.box.x1 > area.x0 && piece.box.x0 < area.x1 &&
           (down ? piece.baseline > from + 1 : piece.baseline < from - 1);
  };
  for (const LayoutLine& piece : pieces) {
    if (beside(piece) && (nearest == nullptr || (piece.baseline < nearest->baseline) == down))
      nearest = &piece;
  }
  std::vector<LayoutLine> line;
  if (nearest == nullptr) return line;
  for (const LayoutLine& piece : pieces) {
    if (beside(piece) && std::abs(piece.baseline - nearest->baseline) < 1.5) line.push_back(piece);
  }
  return line;
}

// True if the stretch between two rules across belongs to a table: rules down go through it, or
// its text stands in columns rather than in full lines.
bool is_tabular(const Box& stretch, const std::vector<Rule>& down,
                const std::vector<LayoutLine>& pieces) {
  const double middle = (stretch.y0 + stretch.y1) / 2;
  const bool ruled = std::any_of(down.begin(), down.end(), [&](const Rule& rule) {
    return rule.at > stretch.x0 + 5 && rule.at < stretch.x1 - 5 && rule.from < middle &&
           rule.to > middle;
  });
  if (ruled) return true;
  std::vector<LayoutLine> content;
  for (const LayoutLine& piece : pieces) {
    if (!inside(piece, stretch)) continue;
    if (piece.box.x1 - piece.box.x0 > 0.6 * (stretch.x1 - stretch.x0)) return false;
    if (piece.letters() > 45) return false;
    content.push_back(piece);
  }
  bool ruled_down = false;
  return columns_of(stretch, {}, content, ruled_down).size() >= 2;
}

// Lines of a bold head above the first rule, where that rule is the one below the head.
void add_head(const Box& area, const std::vector<double>& columns,
              const std::vector<LayoutLine>& pieces, std::vector<double>& levels,
              std::vector<LayoutLine>& content) {
  double from = levels.front();
  std::vector<LayoutLine> head;
  std::size_t sure = 0;  // of these pieces
  for (int lines = 0; lines < 4; ++lines) {
    const std::vector<LayoutLine> line = next_line(area, from, false, pieces);
    const auto fits = [&](const LayoutLine& piece) {
      return piece.bold && from - piece.baseline < 1.7 * piece.size && piece.box.x0 > area.x0 - 2 &&
             piece.box.x1 < area.x1 + 2;
    };
    if (line.empty() || !fits_in(line, columns) || !std::all_of(line.begin(), line.end(), fits))
      break;
    head.insert(head.end(), line.begin(), line.end());
    if (columns_used(line, columns) >= 2) sure = head.size();
    from = line.front().baseline;
  }
  if (sure == 0) return;
  head.resize(sure);
  levels.insert(levels.begin(), head.back().box.y0 - 0.5);
  content.insert(content.end(), head.begin(), head.end());
}

// Lines below the last rule that stand in at least three columns, as those above do: a shaded table
// that ends in a row without shade, or one that a page border cuts.
void add_tail(const Box& area, const std::vector<double>& columns,
              const std::vector<LayoutLine>& pieces, std::vector<double>& levels,
              std::vector<LayoutLine>& content) {
  if (columns.size() < 3) return;
  double from = levels.back(), reach = 1.8;
  std::vector<LayoutLine> tail;
  while (true) {
    const std::vector<LayoutLine> line = next_line(area, from, true, pieces);
    const auto fits = [&](const LayoutLine& piece) {
      return piece.baseline - from < reach * piece.size && piece.box.x0 > area.x0 - 2 &&
             piece.box.x1 < area.x1 + 2 && std::abs(piece.size - content.front().size) < 0.5;
    };
    if (line.empty() || (tail.empty() && columns_used(line, columns) < 2) ||
        !fits_in(line, columns) || !std::all_of(line.begin(), line.end(), fits)) {
      break;
    }
    tail.insert(tail.end(), line.begin(), line.end());
    from = line.front().baseline;
    reach = 1.45;
  }
  const bool has_first_cell = std::any_of(tail.begin(), tail.end(), [&](const LayoutLine& piece) {
    return place_among(columns, piece.box.x0 + 1) == 0;
  });
  if (!has_first_cell) return;
  for (const LayoutLine& piece : tail) from = std::max(from, piece.box.y1);
  levels.push_back(from + 0.5);
  content.insert(content.end(), tail.begin(), tail.end());
}

}  // namespace

LayoutTable make_table(const Box& area, const std::vector<double>& rows,
                       const std::vector<double>& columns, std::vector<LayoutLine> pieces) {
  LayoutTable table{area, {}, columns};
  table.rows.resize(rows.size());
  for (auto& row : table.rows) row.resize(columns.size());
  for (LayoutLine& piece : pieces) {
    const std::size_t row = place_among(rows, piece.baseline - piece.size / 4);
    const std::size_t column = place_among(columns, piece.box.x0 + 1);
    table.rows[row][column].push_back(std::move(piece));
  }
  for (auto& row : table.rows) {
    for (auto& cell : row) cell = lines_of(std::move(cell));
  }
  std::erase_if(table.rows, [](const auto& row) {
    return std::all_of(row.begin(), row.end(), [](const auto& cell) { return cell.empty(); });
  });
  return table;
}

std::vector<LayoutTable> take_tables(std::vector<LayoutLine>& pieces, const std::vector<Box>& thin,
                                     const std::vector<Box>& boxes) {
  const Rules rules = rules_of(thin, boxes);
  std::vector<LayoutTable> tables;
  std::vector<bool> used(rules.across.size(), false);
  const auto take = [&](Box area, std::vector<double> levels) {
    std::vector<LayoutLine> content;
    for (const LayoutLine& piece : pieces) {
      if (inside(piece, area)) content.push_back(piece);
    }
    bool ruled_down = false;
    const std::vector<double> columns = columns_of(area, rules.down, content, ruled_down);
    if (columns.size() < 2 || content.size() < 3) return;
    const std::size_t inner = content.size();
    add_head(area, columns, pieces, levels, content);
    add_tail(area, columns, pieces, levels, content);
    if (content.size() > inner) area = {area.x0, levels.front(), area.x1, levels.back()};
    tables.push_back(
        make_table(area, rows_of(levels, columns, ruled_down, content), columns, content));
    std::erase_if(pieces, [&](const LayoutLine& piece) { return inside(piece, area); });
  };
  for (std::size_t i = 0; i < rules.across.size(); ++i) {
    if (used[i]) continue;
    const Rule& first = rules.across[i];
    std::vector<double> levels{first.at};
    for (std::size_t j = i + 1; j < rules.across.size(); ++j) {
      const Rule& next = rules.across[j];
      if (used[j] || std::abs(next.from - first.from) > 4 || std::abs(next.to - first.to) > 4)
        continue;
      used[j] = true;
      if (next.at - levels.back() > 2 * kSamePlace) levels.push_back(next.at);
    }
    std::vector<double> table{levels.front()};
    for (std::size_t j = 1; j <= levels.size(); ++j) {
      const bool goes_on =
          j < levels.size() && levels[j] - levels[j - 1] < kHighestRow &&
          is_tabular({first.from, levels[j - 1], first.to, levels[j]}, rules.down, pieces);
      if (goes_on) {
        table.push_back(levels[j]);
        continue;
      }
      if (table.size() >= 3) take({first.from, table.front(), first.to, table.back()}, table);
      if (j < levels.size()) table = {levels[j]};
    }
  }
  return tables;
}

}  // namespace speerpunt
