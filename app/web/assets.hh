// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Style, script and description of the application: part of the program.
#include <optional>
#include <string>
#include <string_view>

namespace speerpunt::web {

struct Asset {
  std::string_view name;  // "speerpunt.css"
  std::string_view bytes;
  std::string_view type;  // of its content
};

std::optional<Asset> asset(std::string_view name);

// "/assets/speerpunt.css?v=1f3a…": another address for other bytes. The asset must exist.
std::string asset_address(std::string_view name);

}  // namespace speerpunt::web
