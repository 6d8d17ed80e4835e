// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace speerpunt::press {

struct SourcePlace {
  std::size_t page = 0;
  double top = 0;  // from the bottom of the page, points
};

struct Painted {
  std::string pdf;                             // each piece of content tagged, no tree yet
  std::map<std::size_t, SourcePlace> sources;  // by number
};

}  // namespace speerpunt::press
