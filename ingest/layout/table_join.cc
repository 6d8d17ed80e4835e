// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/table_join.hh"

#include <algorithm>
#include <cmath>
#include <optional>

namespace speerpunt {
namespace {

constexpr double kSameColumn = 12;  // points, from the first column

using Cell = std::vector<LayoutLine>;
using TableRow = std::vector<Cell>;

bool has_columns_like(const LayoutTable& a, const LayoutTable& b) {
  if (a.columns.size() != b.columns.size() || a.columns.empty()) return false;
  for (std::size_t i = 0; i < a.columns.size(); ++i) {
    const double left = a.columns[i] - a.columns.front(), right = b.columns[i] - b.columns.front();
    if (std::abs(left - right) > kSameColumn) return false;
  }
  return true;
}

std::string text_of_row(const TableRow& row) {
  std::string text;
  for (const Cell& cell : row) {
    for (const LayoutLine& line : cell) text += line.text() + ' ';
    text += '\t';
  }
  return text;
}

bool is_bold(const TableRow& row) {
  return std::all_of(row.begin(), row.end(), [](const Cell& cell) {
    return std::all_of(cell.begin(), cell.end(), [](const LayoutLine& line) { return line.bold; });
  });
}

// How many of its first rows the table repeats of the other; nothing if it has a head of its own.
std::optional<std::size_t> repeated_head(const LayoutTable& first, const LayoutTable& next) {
  std::size_t rows = 0;
  while (rows < first.rows.size() && rows < next.rows.size() &&
         text_of_row(first.rows[rows]) == text_of_row(next.rows[rows])) {
    ++rows;
  }
  const bool other_head = rows == 0 && is_bold(next.rows.front()) && !is_bold(next.rows.back());
  if (other_head) return std::nullopt;
  return rows;
}

// The rest of a row that the border cuts: its first cell is empty, or its cells begin in lower
// case.
bool goes_on(const TableRow& row) {
  std::size_t lower = 0, filled = 0;
  for (const Cell& cell : row) {
    if (cell.empty()) continue;
    ++filled;
    const std::string& text = cell.front().words.front().text;
    lower += !text.empty() && text.front() >= 'a' && text.front() <= 'z';
  }
  return filled < row.size() && lower * 2 > filled;
}

void append(LayoutBlock& block, LayoutBlock next, std::size_t head) {
  LayoutTable& table = *block.table;
  auto& rows = next.table->rows;
  std::size_t from = head;
  if (from < rows.size() && goes_on(rows[from])) {
    TableRow& last = table.rows.back();
    for (std::size_t i = 0; i < last.size(); ++i) {
      for (LayoutLine& line : rows[from][i]) last[i].push_back(std::move(line));
    }
    ++from;
  }
  for (int page = block.page_end.value; page < next.page.value; ++page)
    table.page_rows.push_back(table.rows.size());
  for (; from < rows.size(); ++from) table.rows.push_back(std::move(rows[from]));
  extend_over_pages(block, next);
}

}  // namespace

std::vector<LayoutBlock> with_tables_joined(std::vector<LayoutBlock> blocks) {
  std::vector<LayoutBlock> out;
  std::optional<std::size_t> table;  // in `out`, with only furniture and notes after it
  for (LayoutBlock& block : blocks) {
    if (block.table && table && block.page.value == out[*table].page_end.value + 1 &&
        block.quarter_turns == out[*table].quarter_turns &&
        has_columns_like(*out[*table].table, *block.table)) {
      if (const auto head = repeated_head(*out[*table].table, *block.table)) {
        append(out[*table], std::move(block), *head);
        continue;
      }
    }
    if (block.table) {
      table = out.size();
    } else if (block.kind != BlockKind::kFurniture && block.kind != BlockKind::kFootnote) {
      table.reset();
    }
    out.push_back(std::move(block));
  }
  return out;
}

}  // namespace speerpunt
