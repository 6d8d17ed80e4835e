// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/columns.hh"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "reports/charts/svg.hh"

namespace speerpunt {
namespace {

constexpr double kMostWord = 110;  // a longer one is divided

}  // namespace

void NaturalWidth::include(std::string_view cell, double size, double padding) {
  text = std::max(text, text_width(cell, size) + padding);
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(' '), cell.size());
    const double wide = std::min(text_width(cell.substr(0, end), size), kMostWord) + padding;
    word = std::max(word, wide);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

std::vector<double> column_widths(const std::vector<NaturalWidth>& columns, double width) {
  std::vector<double> widths;
  for (const NaturalWidth& column : columns) widths.push_back(column.text);
  const auto total = [&] { return std::accumulate(widths.begin(), widths.end(), 0.0); };
  if (total() > width) {
    // By the root of the text: a column of whole sentences leaves something for the others.
    double words = 0;
    double wishes = 0;
    for (const NaturalWidth& column : columns) {
      words += column.word;
      wishes += std::sqrt(std::max(column.text - column.word, 0.0));
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const double share = std::sqrt(std::max(columns[i].text - columns[i].word, 0.0));
      widths[i] = words >= width || wishes <= 0
                      ? columns[i].word
                      : columns[i].word + (width - words) * share / wishes;
    }
  }
  const double sum = total();
  if (sum <= 0)
    return std::vector<double>(
        columns.size(), width / static_cast<double>(std::max<std::size_t>(columns.size(), 1)));
  for (double& one : widths) one *= width / sum;
  return widths;
}

}  // namespace speerpunt
