// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/dutch/numbers.hh"

namespace speerpunt::web {

// "1 passage", "1.204 passages".
inline std::string counted(std::size_t count, std::string_view one, std::string_view more) {
  return dutch::number(count) + " " + std::string(count == 1 ? one : more);
}

}  // namespace speerpunt::web
