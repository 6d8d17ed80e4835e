// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/module/safe_text.hh"

#include <memory>

#include <glib.h>

namespace speerpunt::press {
namespace {

bool is_space(gunichar one) {
  return one == '\n' || one == '\t' || one == '\r' || one == '\f' || one == '\v' || one == 0x85 ||
         one == 0x2028 || one == 0x2029;
}

bool turns_order(gunichar one) {
  return (one >= 0x202A && one <= 0x202E) || (one >= 0x2066 && one <= 0x2069);
}

bool is_noncharacter(gunichar one) {
  return (one & 0xFFFE) == 0xFFFE || (one >= 0xFDD0 && one <= 0xFDEF);
}

}  // namespace

std::string safe_text(std::string_view text) {
  const std::unique_ptr<gchar, decltype(&g_free)> valid(
      g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), &g_free);
  std::string safe;
  safe.reserve(text.size());
  for (const gchar* at = valid.get(); *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar one = g_utf8_get_char(at);
    if (is_space(one)) {
      safe += ' ';
    } else if (g_unichar_iscntrl(one) == FALSE && !turns_order(one) && !is_noncharacter(one)) {
      safe.append(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
    }
  }
  return safe;
}

}  // namespace speerpunt::press
