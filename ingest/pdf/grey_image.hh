// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A page as a picture: plain data between who draws it and who reads it.
#include <vector>

namespace speerpunt {

struct GreyImage {
  int width = 0;
  int height = 0;
  double dpi = 0;                     // pixels of one inch (72 points) of the page
  std::vector<unsigned char> pixels;  // row by row from the top; 0 is black
};

}  // namespace speerpunt
