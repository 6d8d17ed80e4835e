// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/chart.hh"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>

#include "reports/markup.hh"

namespace speerpunt {
namespace {

constexpr double kWidth = 760;
constexpr double kLabelWidth = 215;  // left of the axis
constexpr double kRight = 20;
constexpr double kRow = 30;
constexpr double kTop = 56;

std::string number(double value, int decimals = 1) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

std::string text_at(double x, double y, const std::string& anchor, const std::string& text,
                    const std::string& style = "") {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\"" +
         style + ">" + escape_markup(text) + "</text>\n";
}

std::string line_between(double x0, double y0, double x1, double y1, const std::string& style) {
  return "<line x1=\"" + number(x0) + "\" y1=\"" + number(y0) + "\" x2=\"" + number(x1) +
         "\" y2=\"" + number(y1) + "\" " + style + "/>\n";
}

std::string open_svg(double height, const std::string& title, const std::string& description) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(kWidth) + " " +
         number(height) + "\" width=\"" + number(kWidth) + "\" height=\"" + number(height) +
         "\" role=\"img\" font-family=\"system-ui, Liberation Sans, sans-serif\" font-size=\"12\" "
         "fill=\"currentColor\">\n<title>" +
         escape_markup(title) + "</title>\n<desc>" + escape_markup(description) + "</desc>\n" +
         text_at(0, 18, "start", title, " font-size=\"15\" font-weight=\"bold\"");
}

constexpr std::array<RecommendationClass, 4> kShown = {
    RecommendationClass::kPolicy, RecommendationClass::kPractice, RecommendationClass::kIntention,
    RecommendationClass::kPosition};

// One shape per class, so that the chart can be read without colour.
std::string mark(RecommendationClass kind, double x, double y, int strength,
                 const std::string& tip) {
  const double r = 3.5 + strength;
  const std::string style =
      " fill=\"currentColor\" fill-opacity=\"0.55\" stroke=\"currentColor\"><title>" +
      escape_markup(tip) + "</title></";
  const auto polygon = [&](const std::string& points) {
    return "<polygon points=\"" + points + "\"" + style + "polygon>\n";
  };
  const auto point = [&](double dx, double dy) { return number(x + dx) + "," + number(y + dy); };
  switch (kind) {
    case RecommendationClass::kPolicy:
      return "<circle cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" + number(r) + "\"" +
             style + "circle>\n";
    case RecommendationClass::kPractice:
      return polygon(point(-r, -r) + " " + point(r, -r) + " " + point(r, r) + " " + point(-r, r));
    case RecommendationClass::kIntention:
      return polygon(point(0, -r - 1) + " " + point(r + 1, r) + " " + point(-r - 1, r));
    case RecommendationClass::kPosition:
    case RecommendationClass::kExistingDuty:
      return polygon(point(0, -r - 2) + " " + point(r + 2, 0) + " " + point(0, r + 2) + " " +
                     point(-r - 2, 0));
  }
  return {};
}

std::string year_of(const Recommendation& one) {
  return one.date ? std::to_string(one.date->year()) : "onbekend";
}

}  // namespace

std::string timeline_svg(const std::vector<Recommendation>& recommendations,
                         const std::string& title) {
  std::set<int> years;
  bool undated = false;
  for (const Recommendation& one : recommendations) {
    if (one.date) {
      years.insert(one.date->year());
    } else {
      undated = true;
    }
  }
  const int first = years.empty() ? 0 : *years.begin();
  const int columns = (years.empty() ? 0 : *years.rbegin() - first + 1) + (undated ? 1 : 0);
  const double column = (kWidth - kLabelWidth - kRight) / std::max(columns, 1);
  const auto x_of = [&](const Recommendation& one) {
    const int position = one.date ? one.date->year() - first : columns - 1;
    return kLabelWidth + column * (position + 0.5);
  };

  // Marks of one class and year stand above each other; the row grows with the fullest cell.
  std::map<std::pair<RecommendationClass, std::string>, int> stacked;
  std::map<RecommendationClass, int> tallest;
  constexpr int kStack = 8;  // more are counted beside the last mark
  for (const Recommendation& one : recommendations) {
    int& height = stacked[{one.kind, year_of(one)}];
    height = std::min(height + 1, kStack);
    tallest[one.kind] = std::max(tallest[one.kind], height);
  }
  constexpr double kStep = 19;
  std::map<RecommendationClass, double> base;
  double y = kTop;
  for (const RecommendationClass kind : kShown) {
    y += kStep * std::max(tallest[kind], 1) + 12;
    base[kind] = y;
  }
  std::string svg = open_svg(y + 40, title,
                             std::to_string(recommendations.size()) +
                                 " aanbevelingen per soort en jaar; grotere tekens zijn sterker.");
  for (const RecommendationClass kind : kShown) {
    svg += line_between(kLabelWidth, base[kind] + 2, kWidth - kRight, base[kind] + 2,
                        "stroke=\"currentColor\" stroke-opacity=\"0.3\"");
    svg += mark(kind, 10, base[kind] - 8, 3, std::string(name_of(kind)));
    svg += text_at(24, base[kind] - 4, "start", std::string(name_of(kind)));
  }
  std::map<std::pair<RecommendationClass, std::string>, int> placed;
  for (const Recommendation& one : recommendations) {
    if (!base.contains(one.kind)) continue;
    const int height = placed[{one.kind, year_of(one)}]++;
    if (height >= kStack) continue;
    svg += mark(one.kind, x_of(one), base[one.kind] - 10 - kStep * height, one.strength,
                year_of(one) + ": " + one.text);
  }
  for (const auto& [cell, count] : placed) {
    if (count <= kStack || !base.contains(cell.first)) continue;
    const int position = cell.second == "onbekend" ? columns - 1 : std::stoi(cell.second) - first;
    svg += text_at(kLabelWidth + column * (position + 0.5) + 10,
                   base[cell.first] - 6 - kStep * (kStack - 1), "start",
                   "+" + std::to_string(count - kStack), " font-size=\"10\"");
  }
  // As many years are named as fit beside each other.
  const int every = std::max(1, static_cast<int>(34 / column) + (column < 34 ? 1 : 0));
  for (int position = 0; position < columns; ++position) {
    const bool is_undated = undated && position == columns - 1;
    if (!is_undated && position % every != 0) continue;
    svg += text_at(kLabelWidth + column * (position + 0.5), y + 24, "middle",
                   is_undated ? "zonder datum" : std::to_string(first + position),
                   " font-size=\"11\"");
  }
  return svg + "</svg>\n";
}

std::string theme_year_svg(const std::vector<ThemeCell>& cells, const std::vector<Theme>& themes,
                           const std::string& title) {
  std::map<std::pair<std::string, std::string>, std::size_t> counts;
  std::set<std::string> years;
  std::size_t most = 1;
  for (const ThemeCell& cell : cells) {
    std::size_t& count = counts[{cell.theme, cell.year}];
    count += cell.passages;
    most = std::max(most, count);
    years.insert(cell.year);
  }
  std::vector<const Theme*> rows;
  for (const Theme& theme : themes) {
    const bool present = std::any_of(cells.begin(), cells.end(),
                                     [&](const ThemeCell& cell) { return cell.theme == theme.id; });
    if (present && theme.parent.empty()) rows.push_back(&theme);
  }
  const double column =
      (kWidth - kLabelWidth - kRight) / static_cast<double>(std::max<std::size_t>(years.size(), 1));
  const double height = kTop + kRow * static_cast<double>(rows.size()) + 16;
  std::string svg = open_svg(height, title, "Aantal passages per thema en jaar.");
  double x = kLabelWidth;
  for (const std::string& year : years) {
    const std::string label =
        year == "onbekend" ? "?" : (column < 34 ? "’" + year.substr(2) : year);
    svg += text_at(x + column / 2, kTop - 8, "middle", label, " font-size=\"11\"");
    double y = kTop;
    for (const Theme* theme : rows) {
      const auto found = counts.find({theme->id, year});
      const std::size_t count = found == counts.end() ? 0 : found->second;
      const double shade = static_cast<double>(count) / static_cast<double>(most);
      svg += "<rect x=\"" + number(x + 1) + "\" y=\"" + number(y + 1) + "\" width=\"" +
             number(column - 2) + "\" height=\"" + number(kRow - 2) +
             "\" fill=\"currentColor\" fill-opacity=\"" + number(0.45 * shade, 2) + "\"/>\n";
      if (count > 0) {
        svg += text_at(x + column / 2, y + kRow / 2 + 4, "middle", std::to_string(count),
                       " font-size=\"11\"");
      }
      y += kRow;
    }
    x += column;
  }
  double y = kTop;
  for (const Theme* theme : rows) {
    svg += text_at(kLabelWidth - 8, y + kRow / 2 + 4, "end", theme->name);
    y += kRow;
  }
  return svg + "</svg>\n";
}

}  // namespace speerpunt
