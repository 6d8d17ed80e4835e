// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Frames that are drawn as four rules.
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

// Takes the rules out of `rules` that close a rectangle which no other rule touches or enters, and
// gives the rectangles back: cards and boxes. What touches another is part of a table and stays.
std::vector<Box> take_frames(std::vector<Box>& rules);

}  // namespace speerpunt
