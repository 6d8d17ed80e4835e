// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A paragraph set in lines. Lengths are points.
#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <pango/pangocairo.h>

#include "reports/press/module/structure.hh"

namespace speerpunt::press {

struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
};
inline constexpr Colour kInk{0.08, 0.09, 0.11};
inline constexpr Colour kGrey{0.29, 0.325, 0.365};  // contrast with white 7.7 : 1
inline constexpr Colour kAccent{0.043, 0.353, 0.478};

struct GObjectRelease {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename Object>
using Owned = std::unique_ptr<Object, GObjectRelease>;

// The fonts of this machine, unhinted: lines break in the same way whatever shows them.
class Fonts {
 public:
  Fonts();
  PangoContext* context() const { return context_.get(); }

 private:
  Owned<PangoFontMap> map_;
  Owned<PangoContext> context_;
};

struct Look {
  double size = 10.5;
  bool bold = false;
  Colour colour = kInk;
};

// Text in one look, of one node.
struct Span {
  std::string text;
  NodeId node = 0;
  bool bold = false;
  bool doubtful = false;     // underlined with dots
  std::string address = {};  // of a link; empty: none
  std::size_t source = 0;    // link to this source; 0: none
  bool is_link() const { return !address.empty() || source > 0; }
};

class Paragraph {
 public:
  // `width` 0: on one line.
  Paragraph(const Fonts& fonts, std::vector<Span> spans, const Look& look, double width);

  std::size_t lines() const { return lines_; }
  double height(std::size_t line) const;
  double width() const;  // of the longest line
  const std::set<char32_t>& without_font() const { return without_font_; }

  // Draws a line with its top left corner at x, y. Before each piece of a span, `enter` is told its
  // left, top, right and bottom.
  using Enter = std::function<void(const Span&, const std::array<double, 4>&)>;
  void draw(cairo_t* canvas, std::size_t line, double x, double y, const Enter& enter) const;

 private:
  const Span& span_at(int byte) const;

  std::vector<Span> spans_;
  std::vector<int> ends_;  // of the spans, in bytes
  Look look_;
  Owned<PangoLayout> layout_;
  std::size_t lines_ = 0;
  std::set<char32_t> without_font_;
};

}  // namespace speerpunt::press
