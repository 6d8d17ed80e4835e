// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace speerpunt {

// The parts between the separators, without empty ones. They are views into `text`.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace speerpunt
