// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Divides what was set over pages.
#include <vector>

#include "reports/press/module/slab.hh"

namespace speerpunt::press {

struct PlacedSlab {
  Slab slab;
  double top = 0;  // from the top of the text, points
};
using SetPage = std::vector<PlacedSlab>;

// At least one, each with so much `room` from top to foot. A strip that may not start a page takes
// those before it along, unless they are more than a page together.
std::vector<SetPage> divide(std::vector<Slab> slabs, double room = kTextHeight);

}  // namespace speerpunt::press
