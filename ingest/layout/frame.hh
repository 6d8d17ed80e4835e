// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Frames that are drawn as four rules.
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

// Takes the rules out of `rules` that close a rectangle, or several in a row that share their
// sides, which no other rule touches, and gives the rectangles back: cards and boxes. A grid of
// several rows is a table and stays.
std::vector<Box> take_frames(std::vector<Box>& rules);

}  // namespace speerpunt
