// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/year_axis.hh"

#include <algorithm>
#include <string>

namespace speerpunt {
namespace {

constexpr double kNarrowest = 30;  // a number of four digits
constexpr int kLongestSpan = 24;   // years that are all shown
constexpr double kNameSize = 11;

}  // namespace

std::optional<int> year_of(const std::optional<Date>& date) {
  return date ? std::optional(date->year()) : std::nullopt;
}

YearAxis::YearAxis(const std::set<int>& years, bool undated, double left, double width)
    : undated_(undated), left_(left) {
  if (!years.empty()) {
    const int span = *years.rbegin() - *years.begin() + 1;
    if (span <= kLongestSpan) {
      for (int year = *years.begin(); year <= *years.rbegin(); ++year) years_.push_back(year);
    } else {
      years_.assign(years.begin(), years.end());
      leaves_out_ = span > static_cast<int>(years.size());
    }
  }
  column_ = std::max(kNarrowest, width / static_cast<double>(std::max<std::size_t>(columns(), 1)));
}

double YearAxis::x_of(std::optional<int> year) const {
  const auto at = year ? std::lower_bound(years_.begin(), years_.end(), *year) : years_.end();
  return left_ + column_ * (static_cast<double>(at - years_.begin()) + 0.5);
}

void YearAxis::draw(SvgDrawing& drawing, double y, double top, double bottom) const {
  for (std::size_t i = 0; i < years_.size(); ++i) {
    drawing.text(x_of(years_[i]), y, std::to_string(years_[i]), {"middle", kNameSize});
    if (i == 0 || years_[i] == years_[i - 1] + 1) continue;
    const double x = x_of(years_[i]) - column_ / 2;
    drawing.line(x, top, x, bottom, 0.5);
  }
  if (!undated_) return;
  const double x = left_ + column_ * static_cast<double>(years_.size());
  if (!years_.empty()) drawing.line(x, top, x, bottom, 0.5, true);
  drawing.label(x + column_ / 2, y - kNameSize * 0.35, column_, 1,
                column_ < 64 ? "z.d." : "zonder datum", {"middle", kNameSize});
}

}  // namespace speerpunt
