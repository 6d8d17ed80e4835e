// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/markup.hh"

namespace speerpunt {

std::string escape_markup(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') {
          result += "\xEF\xBF\xBD";
        } else {
          result += c;
        }
    }
  }
  return result;
}

bool is_safe_address(std::string_view address) {
  if (address.starts_with("https://") || address.starts_with("http://")) return true;
  return !address.empty() && address.find(':') == std::string_view::npos;
}

}  // namespace speerpunt
