// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/html_table.hh"

#include <cstddef>

#include "reports/markup.hh"

namespace speerpunt {
namespace {

std::string cell_of(const std::string& text, bool heads_row, bool is_number) {
  // An empty head says nothing to who hears it.
  if (heads_row && !text.empty()) return "<th scope=\"row\">" + escape_markup(text) + "</th>";
  return (is_number ? "<td class=\"getal\">" : "<td>") + escape_markup(text) + "</td>";
}

}  // namespace

std::string html_table(const BriefingTable& table, const std::vector<bool>& numbers) {
  const std::string title = escape_markup(table.title);
  std::string html = "<div class=\"breed\" role=\"group\" tabindex=\"0\" aria-label=\"" + title +
                     "\">\n<table>\n<caption>" + title + "</caption>\n<thead><tr>";
  for (const std::string& name : table.header) {
    html += "<th scope=\"col\">" + escape_markup(name) + "</th>";
  }
  html += "</tr></thead>\n<tbody>\n";
  for (const std::vector<std::string>& row : table.rows) {
    html += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      html += cell_of(row[i], i == 0, i < numbers.size() && numbers[i]);
    }
    html += "</tr>\n";
  }
  return html + "</tbody>\n</table>\n</div>\n";
}

}  // namespace speerpunt
