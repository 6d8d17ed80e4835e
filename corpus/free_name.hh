// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A name that no file has yet.
#include <filesystem>
#include <string>
#include <system_error>

namespace speerpunt {

// `wanted`, else "wanted.2", "wanted.3" ...
inline std::filesystem::path free_name(const std::filesystem::path& wanted) {
  std::filesystem::path name = wanted;
  std::error_code code;
  for (int number = 2; std::filesystem::exists(name, code); ++number)
    name = wanted.string() + "." + std::to_string(number);
  return name;
}

}  // namespace speerpunt
