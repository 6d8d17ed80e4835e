// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The years of a chart as columns of equal width; what has no date stands apart at the end.
#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "corpus/date.hh"
#include "reports/charts/svg.hh"

namespace speerpunt {

// The column in which something of that date stands.
std::optional<int> year_of(const std::optional<Date>& date);

class YearAxis {
 public:
  // At least so wide, and wider where a column would have no room for a number. Years without
  // anything are there too, unless they would be most of the axis.
  YearAxis(const std::set<int>& years, bool undated, double left, double width);

  double left() const { return left_; }
  double right() const { return left_ + column_ * static_cast<double>(columns()); }
  double column() const { return column_; }  // its width
  std::size_t columns() const { return years_.size() + (undated_ ? 1 : 0); }
  double x_of(std::optional<int> year) const;      // middle of its column
  bool leaves_out() const { return leaves_out_; }  // years without anything
  const std::vector<int>& years() const { return years_; }

  // The names of the columns at `y`, and from `top` down to `bottom` a broken line before the
  // undated and a whole one where years are left out.
  void draw(SvgDrawing& drawing, double y, double top, double bottom) const;

 private:
  std::vector<int> years_;
  bool undated_;
  bool leaves_out_ = false;
  double left_;
  double column_ = 0;
};

}  // namespace speerpunt
