// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A chart, read from its SVG. Lengths are points.
#include <memory>
#include <string>

#include <cairo.h>

namespace speerpunt::press {

class ChartDrawing {
 public:
  // Throws Error "pdf-failed".
  explicit ChartDrawing(const std::string& svg);

  double width() const { return width_; }
  double height() const { return height_; }
  void draw(cairo_t* canvas, double x, double y, double width, double height) const;
  std::string png() const;

 private:
  struct Release {
    void operator()(void* handle) const;
  };
  std::unique_ptr<void, Release> handle_;
  double width_ = 0;
  double height_ = 0;
};

}  // namespace speerpunt::press
