// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/table.hh"

#include <algorithm>
#include <cmath>
#include <tuple>

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

// Left edges of the columns: from the rules down, else from the white between the pieces.
std::vector<double> columns_of(const Box& area, const std::vector<Rule>& down,
                               const std::vector<LayoutLine>& pieces) {
  std::vector<double> edges;
  for (const Rule& rule : down) {
    if (rule.at < area.x0 + 5 || rule.at > area.x1 - 5) continue;
    if (rule.from < area.y1 && rule.to > area.y0 &&
        std::min(rule.to, area.y1) - std::max(rule.from, area.y0) > 0.5 * (area.y1 - area.y0) &&
        (edges.empty() || rule.at - edges.back() > 2 * kSamePlace)) {
      edges.push_back(rule.at);
    }
  }
  if (!edges.empty()) {
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

std::size_t place(const std::vector<double>& edges, double value) {
  const auto after = std::upper_bound(edges.begin(), edges.end(), value);
  return after == edges.begin() ? 0 : static_cast<std::size_t>(after - edges.begin()) - 1;
}

// Top edges of the rows. Between two rules a row begins at each line that has a first cell, where
// the rules only frame the head and the foot.
std::vector<double> rows_of(const std::vector<double>& rules, const std::vector<double>& columns,
                            const std::vector<LayoutLine>& pieces) {
  std::vector<double> edges(rules.begin(), rules.end() - 1);
  if (rules.size() != 3) return edges;
  for (const LayoutLine& piece : pieces) {
    if (place(columns, piece.box.x0) == 0 && piece.baseline > rules[1]) {
      edges.push_back(piece.box.y0 - 0.5);
    }
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end(), [](double a, double b) { return b - a < 3; }),
              edges.end());
  return edges;
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
  return columns_of(stretch, {}, content).size() >= 2;
}

}  // namespace

LayoutTable make_table(const Box& area, const std::vector<double>& rows,
                       const std::vector<double>& columns, std::vector<LayoutLine> pieces) {
  LayoutTable table{area, {}};
  table.rows.resize(rows.size());
  for (auto& row : table.rows) row.resize(columns.size());
  for (LayoutLine& piece : pieces) {
    const std::size_t row = place(rows, piece.baseline - piece.size / 4);
    const std::size_t column = place(columns, piece.box.x0 + 1);
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
  const auto take = [&](const Box& area, const std::vector<double>& levels) {
    std::vector<LayoutLine> content;
    for (const LayoutLine& piece : pieces) {
      if (inside(piece, area)) content.push_back(piece);
    }
    const std::vector<double> columns = columns_of(area, rules.down, content);
    if (columns.size() < 2 || content.size() < 3) return;
    tables.push_back(make_table(area, rows_of(levels, columns, content), columns, content));
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
