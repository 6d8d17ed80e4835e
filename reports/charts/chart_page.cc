// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart.hh"
#include "reports/markup.hh"

namespace speerpunt {
namespace {

constexpr const char* kStyle =
    "body{font:16px/1.45 system-ui,Liberation Sans,sans-serif;margin:2rem;color:#111;"
    "background:#fff}figure{margin:0 0 2rem;overflow-x:auto}table{border-collapse:collapse}"
    "th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}"
    "caption{text-align:left;font-weight:bold;padding:.5rem 0}";

bool is_number(const TableCell& cell) {
  return std::holds_alternative<std::int64_t>(cell.value) ||
         std::holds_alternative<double>(cell.value);
}

}  // namespace

std::string to_html(const Chart& chart) {
  const Table& table = chart.table;
  const std::string title = escape_markup(table.title);
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title +
      "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<figure>\n" + chart.svg +
      "</figure>\n<table>\n<caption>" + title + "</caption>\n<thead><tr>";
  for (const TableColumn& column : table.columns)
    html += "<th scope=\"col\">" + escape_markup(column.heading) + "</th>";
  html += "</tr></thead>\n<tbody>\n";
  for (const std::vector<TableCell>& row : table.rows) {
    html += "<tr>";
    for (const TableCell& cell : row) {
      html += (is_number(cell) ? "<td style=\"text-align:right\">" : "<td>") +
              escape_markup(text_of(cell)) + "</td>";
    }
    html += "</tr>\n";
  }
  return html + "</tbody>\n</table>\n</body>\n</html>\n";
}

}  // namespace speerpunt
