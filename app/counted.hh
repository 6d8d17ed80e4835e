// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers of things in messages.
#include <cstddef>
#include <string>

namespace speerpunt {

// "1 file", "2 files"; `what` is the singular of a word that gets an s.
inline std::string counted(std::size_t count, const char* what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

}  // namespace speerpunt
