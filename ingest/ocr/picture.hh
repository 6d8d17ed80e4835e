// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest/ocr: pictures in the form that Leptonica and Tesseract work on, and what is
// done to one before it is read.
#include <memory>
#include <vector>

#include "ingest/pdf/grey_image.hh"

struct Pix;

namespace speerpunt {

struct PixDestroyer {
  void operator()(Pix* pix) const;
};
using Picture = std::unique_ptr<Pix, PixDestroyer>;

struct PreparedPicture {
  Picture grey;
  double dpi = 0;
  double scale = 1;  // pixels of it for one of the image
};

// Scaled to about 300 dpi and set straight. Throws std::bad_alloc.
PreparedPicture prepare(const GreyImage& image);

// Softened and darkened, which mends letters that were broken into parts by scanning in black and
// white.
Picture mended(const Picture& grey);

// By how many quarters of a circle, clockwise, the text is off the upright: where ascenders point.
int quarter_turns_of(const Picture& grey);

// Turned clockwise by quarters of a circle.
Picture turned(const Picture& picture, int quarter_turns);

// Black and white, as plain pixels: 0 white, 1 black.
struct Ink {
  int width = 0;
  int height = 0;
  std::vector<unsigned char> pixels;
  bool at(int x, int y) const {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                  static_cast<std::size_t>(x)] != 0;
  }
};
Ink ink_of(const Picture& grey);

}  // namespace speerpunt
