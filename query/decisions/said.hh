// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace speerpunt {

// Who said something, when and why.
struct Said {
  std::string author;
  std::string time;    // UTC
  std::string reason;  // empty: none given
  bool operator==(const Said&) const = default;
};

}  // namespace speerpunt
