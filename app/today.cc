// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today.hh"

#include <cstdlib>
#include <ctime>

namespace speerpunt {

std::string today() {
  std::tm day{};
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr) {
    const auto then = static_cast<std::time_t>(std::strtoll(epoch, nullptr, 10));
    gmtime_r(&then, &day);  // the same day wherever it is made
  } else {
    const std::time_t now = std::time(nullptr);
    localtime_r(&now, &day);
  }
  char text[16];
  std::strftime(text, sizeof text, "%Y-%m-%d", &day);
  return text;
}

}  // namespace speerpunt
