// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/table.hh"

#include <cstdio>

namespace speerpunt {
namespace {

struct Text {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", number);
    return text;
  }
  std::string operator()(const Date& date) const { return date.value; }
};

}  // namespace

std::string text_of(const TableCell& cell) {
  return std::visit(Text{}, cell.value);
}

}  // namespace speerpunt
