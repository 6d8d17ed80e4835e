// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one way in which charts are drawn: in the colour of the text around them, so that they are
// readable on paper, on a dark screen and without seeing colour.
#include <string>
#include <string_view>

namespace speerpunt {

enum class Shape {
  kCircle,
  kRing,
  kSquare,
  kTriangle,
  kTriangleDown,
  kDiamond,
  kTickedBox,
  kCross,
};

struct TextStyle {
  std::string_view anchor = "start";  // start, middle, end
  double size = 12;                   // pixels
  bool bold = false;
};

// Lengths are pixels from the top left corner.
class SvgDrawing {
 public:
  // Draws the title above all else; the description is for who does not see the chart.
  SvgDrawing(double width, std::string title, std::string description);

  void text(double x, double y, std::string_view text, const TextStyle& style = {});
  // On at most `lines` lines, so that nothing is wider than `width`; cut with "…", and then whole
  // in a tooltip. `y` is the middle.
  void label(double x, double y, double width, int lines, std::string_view text,
             const TextStyle& style = {});
  void line(double x0, double y0, double x1, double y1, double opacity = 1, bool dashed = false);
  // `shade`: 0 to 1.
  void box(double x, double y, double width, double height, double shade, std::string_view tip);
  // As tall and wide as 2 * `radius`, about.
  void mark(Shape shape, double x, double y, double radius, std::string_view tip);

  const std::string& description() const { return description_; }

  // The element, `height` high; what was drawn is gone then.
  std::string finish(double height);

 private:
  double width_;
  std::string title_;
  std::string description_;
  std::string body_;
};

// How wide the text is, about: as a sans serif of that size has it.
double text_width(std::string_view text, double size);

}  // namespace speerpunt
