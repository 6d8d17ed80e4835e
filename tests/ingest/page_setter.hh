// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sets type on a made-up page, so that a layout test reads like the page it is about. Every letter
// is half as wide as the type is high.
#include <string>
#include <string_view>
#include <vector>

#include "ingest/layout/document.hh"
#include "ingest/pdf/pdf_page.hh"

namespace speerpunt {

class PageSetter {
 public:
  explicit PageSetter(int number) {
    page_.page = {PageNumber{number}, "", 600, 800};
    page_.fonts = {{"Letter", false, false}, {"Letter-Bold", true, false}};
  }

  PageSetter& size(double points) { return size_ = points, *this; }
  PageSetter& bold(bool on = true) { return font_ = on ? 1 : 0, *this; }
  PageSetter& spaced(double points) { return spacing_ = points, *this; }
  PageSetter& turned(int quarter_turns) { return quarter_turns_ = quarter_turns, *this; }

  PageSetter& line(double x, double y, std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      std::size_t end = i + 1;
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
      put(std::string(text.substr(i, end - i)), x, y);
      x += size_ / 2 + spacing_;
      i = end;
    }
    return *this;
  }
  // Lines of 12 points below one another.
  PageSetter& lines(double x, double y, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) line(x, y, text), y += 12;
    return *this;
  }
  PageSetter& rule(double x0, double y, double x1) {
    page_.rules.push_back({x0, y - 0.25, x1, y + 0.25});
    return *this;
  }

  operator DrawnPage() const { return page_; }  // NOLINT(google-explicit-constructor)

 private:
  void put(std::string text, double x, double y) {
    Glyph glyph{std::move(text), x, y, size_ / 2, 0, size_, quarter_turns_, font_, false};
    if (quarter_turns_ ==
        3) {  // reads upwards: along the page is up, down the page is to the right
      glyph.x = y;
      glyph.y = page_.page.height - x;
      glyph.dx = 0;
      glyph.dy = -size_ / 2;
    }
    page_.glyphs.push_back(std::move(glyph));
  }

  DrawnPage page_;
  double size_ = 10;
  double spacing_ = 0;
  int font_ = 0;
  int quarter_turns_ = 0;
};

inline LaidOut lay_out(const std::vector<DrawnPage>& pages) {
  DocumentLayout layout;
  for (const DrawnPage& page : pages) layout.add(page);
  return layout.finish();
}

}  // namespace speerpunt
