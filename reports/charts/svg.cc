// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/svg.hh"

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

#include "reports/markup.hh"

namespace speerpunt {
namespace {

constexpr double kTitleSize = 15;
constexpr double kLineHeight = 1.15;  // of the size of the text

std::string number(double value, int decimals = 1) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

std::string attribute(std::string_view name, double value) {
  return " " + std::string(name) + "=\"" + number(value) + "\"";
}

std::string tooltip(std::string_view tip) {
  return tip.empty() ? "" : "<title>" + escape_markup(tip) + "</title>";
}

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Cut behind a whole character, with room for the sign that says so.
std::string cut_to(std::string_view text, double width, double size) {
  if (text_width(text, size) <= width) return std::string(text);
  std::size_t end = text.size();
  while (end > 0 && text_width(text.substr(0, end), size) > width - size) {
    --end;
    while (end > 0 && continues(text[end])) --end;
  }
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)) + "…";
}

// As many words on a line as fit; all that is left on the last.
std::vector<std::string> wrapped(std::string_view text, double width, int lines, double size) {
  std::vector<std::string> made;
  while (std::cmp_less(made.size() + 1, lines) && text_width(text, size) > width) {
    std::size_t end = std::string_view::npos;
    for (std::size_t at = text.find(' '); at != std::string_view::npos;
         at = text.find(' ', at + 1)) {
      if (text_width(text.substr(0, at), size) > width) break;
      end = at;
    }
    if (end == std::string_view::npos) break;
    made.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  made.push_back(cut_to(text, width, size));
  return made;
}

}  // namespace

double text_width(std::string_view text, double size) {
  double ems = 0;
  for (const char c : text) {
    if (continues(c)) continue;
    if (std::string_view("iljtfr.,:;'|! ()[]").find(c) != std::string_view::npos) {
      ems += 0.32;
    } else if (std::string_view("mwMW@%").find(c) != std::string_view::npos) {
      ems += 0.88;
    } else {
      ems += c >= 'A' && c <= 'Z' ? 0.7 : 0.57;
    }
  }
  return ems * size;
}

SvgDrawing::SvgDrawing(double width, std::string title, std::string description)
    : width_(width), title_(std::move(title)), description_(std::move(description)) {
  label(0, kTitleSize, width, 1, title_, {"start", kTitleSize, true});
}

void SvgDrawing::text(double x, double y, std::string_view text, const TextStyle& style) {
  body_ += "<text" + attribute("x", x) + attribute("y", y) + " text-anchor=\"" +
           std::string(style.anchor) + "\"" + attribute("font-size", style.size) +
           (style.bold ? " font-weight=\"bold\">" : ">") + escape_markup(text) + "</text>\n";
}

void SvgDrawing::label(double x, double y, double width, int lines, std::string_view text,
                       const TextStyle& style) {
  const std::vector<std::string> made = wrapped(text, width, lines, style.size);
  const double step = style.size * kLineHeight;
  double line = y - step * static_cast<double>(made.size() - 1) / 2 + style.size * 0.35;
  const bool cut = made.back().ends_with("…") && !text.ends_with("…");
  if (cut) body_ += "<g>" + tooltip(text);
  for (const std::string& one : made) {
    this->text(x, line, one, style);
    line += step;
  }
  if (cut) body_ += "</g>\n";
}

void SvgDrawing::line(double x0, double y0, double x1, double y1, double opacity, bool dashed) {
  body_ += "<line" + attribute("x1", x0) + attribute("y1", y0) + attribute("x2", x1) +
           attribute("y2", y1) + " stroke=\"currentColor\"" + attribute("stroke-opacity", opacity) +
           (dashed ? " stroke-dasharray=\"3 3\"/>\n" : "/>\n");
}

void SvgDrawing::box(double x, double y, double width, double height, double shade,
                     std::string_view tip) {
  // Black on this grey can still be read.
  constexpr double kDarkest = 0.45;
  body_ += "<rect" + attribute("x", x) + attribute("y", y) + attribute("width", width) +
           attribute("height", height) + " fill-opacity=\"" + number(kDarkest * shade, 2) +
           "\" stroke=\"currentColor\" stroke-opacity=\"0.15\">" + tooltip(tip) + "</rect>\n";
}

void SvgDrawing::mark(Shape shape, double x, double y, double radius, std::string_view tip) {
  const double r = radius;
  const std::string filled = " fill-opacity=\"0.55\" stroke=\"currentColor\">";
  const std::string hollow = " fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\">";
  const auto point = [&](double dx, double dy) {
    return number(x + dx) + "," + number(y + dy) + " ";
  };
  const auto polygon = [&](std::string points) {
    points.pop_back();
    body_ += "<polygon points=\"" + points + "\"" + filled + tooltip(tip) + "</polygon>\n";
  };
  const auto circle = [&](const std::string& style) {
    body_ += "<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", r) + style +
             tooltip(tip) + "</circle>\n";
  };
  const auto path = [&](const std::string& commands) {
    body_ += "<path d=\"" + commands + "\"" + hollow + tooltip(tip) + "</path>\n";
  };
  switch (shape) {
    case Shape::kCircle:
      return circle(filled);
    case Shape::kRing:
      return circle(hollow);
    case Shape::kSquare:
      return polygon(point(-r, -r) + point(r, -r) + point(r, r) + point(-r, r));
    case Shape::kTriangle:
      return polygon(point(0, -r - 1) + point(r + 1, r) + point(-r - 1, r));
    case Shape::kTriangleDown:
      return polygon(point(0, r + 1) + point(r + 1, -r) + point(-r - 1, -r));
    case Shape::kDiamond:
      return polygon(point(0, -r - 2) + point(r + 2, 0) + point(0, r + 2) + point(-r - 2, 0));
    case Shape::kTickedBox:
      return path("M" + point(-r, -r) + "H" + number(x + r) + " V" + number(y + r) + " H" +
                  number(x - r) + " Z M" + point(-r * 0.6, 0) + "L" + point(-r * 0.1, r * 0.5) +
                  "L" + point(r * 0.7, -r * 0.6));
    case Shape::kCross:
      return path("M" + point(-r, -r) + "L" + point(r, r) + "M" + point(-r, r) + "L" +
                  point(r, -r));
  }
}

std::string SvgDrawing::finish(double height) {
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(width_) +
                    " " + number(height) + "\"" + attribute("width", width_) +
                    attribute("height", height) +
                    " role=\"img\" font-family=\"system-ui, Liberation Sans, sans-serif\" "
                    "fill=\"currentColor\">\n<title>" +
                    escape_markup(title_) + "</title>\n<desc>" + escape_markup(description_) +
                    "</desc>\n" + body_ + "</svg>\n";
  body_.clear();
  return svg;
}

}  // namespace speerpunt
