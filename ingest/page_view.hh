// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A page as it looks, with the words that stand on it: for showing a document to people.
#include <string>
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

struct PageWord {
  std::string text;
  Box box;                // on the page as shown
  double baseline = 0;    // y, of upright words
  double size = 0;        // of the font, points
  int quarter_turns = 0;  // clockwise
  bool operator==(const PageWord&) const = default;
};

struct PageView {
  double width = 0;  // points
  double height = 0;
  std::vector<PageWord> words;  // in the order in which they were drawn; of a scan none
  std::string png;              // empty: no picture was asked
  bool operator==(const PageView&) const = default;
};

// How wide a picture may be.
inline constexpr int kMostPixelsAcross = 2400;

}  // namespace speerpunt
