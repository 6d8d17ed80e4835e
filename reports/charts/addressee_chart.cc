// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "query/cross_reference.hh"
#include "reports/addressees.hh"
#include "reports/charts/chart.hh"
#include "reports/charts/svg.hh"

namespace speerpunt {
namespace {

constexpr double kWidth = 760;
constexpr double kLabels = 240;
constexpr double kRow = 26;
constexpr double kTop = 34;
constexpr std::size_t kMostBars = 16;  // all of them are in the table

struct Asked {
  std::string addressee;
  std::size_t count = 0;
  std::set<int> years;
};

// Most asked first; what names nobody last.
std::vector<Asked> asked(const std::vector<Recommendation>& recommendations) {
  std::map<std::string, Asked> by_name;
  for (const Recommendation& one : recommendations) {
    if (one.kind != RecommendationClass::kPolicy) continue;
    std::vector<std::string> names{std::string(kNoAddressee)};
    if (is_addressee_sure(one) && !one.addressee.empty()) names = one.addressee;
    for (const std::string& name : std::set<std::string>(names.begin(), names.end())) {
      Asked& entry = by_name[name];
      entry.addressee = name;
      ++entry.count;
      if (one.date) entry.years.insert(one.date->year());
    }
  }
  std::vector<Asked> order;
  for (auto& [name, entry] : by_name) order.push_back(std::move(entry));
  std::ranges::stable_sort(order, [](const Asked& a, const Asked& b) {
    const bool a_last = a.addressee == kNoAddressee;
    const bool b_last = b.addressee == kNoAddressee;
    return a_last != b_last ? b_last : a.count > b.count;
  });
  return order;
}

TableCell year_cell(const std::set<int>& years, bool first) {
  if (years.empty()) return {};
  return {std::int64_t{first ? *years.begin() : *years.rbegin()}};
}

}  // namespace

Chart addressee_chart(const std::vector<Recommendation>& recommendations,
                      const std::string& title) {
  const std::vector<Asked> order = asked(recommendations);
  Table table{"addressees",
              title,
              {{"addressee", "geadresseerde", 40},
               {"recommendations", "aanbevelingen", 15},
               {"from", "van", 8},
               {"until", "tot", 8}},
              {}};
  std::size_t most = 1;
  for (const Asked& one : order) {
    most = std::max(most, one.count);
    table.rows.push_back({{one.addressee},
                          {static_cast<std::int64_t>(one.count)},
                          year_cell(one.years, true),
                          year_cell(one.years, false)});
  }
  const std::size_t shown = std::min(order.size(), kMostBars);
  SvgDrawing drawing(
      kWidth, title,
      "Aantal beleidsaanbevelingen per geadresseerde, de meest gevraagde boven." +
          std::string(shown < order.size() ? " De overige " + std::to_string(order.size() - shown) +
                                                 " staan alleen in de tabel."
                                           : ""));
  constexpr double kLongest = kWidth - kLabels - 50;
  double y = kTop;
  for (std::size_t i = 0; i < shown; ++i) {
    const Asked& one = order[i];
    const double length = kLongest * static_cast<double>(one.count) / static_cast<double>(most);
    drawing.label(kLabels - 8, y + kRow / 2, kLabels - 8, 2, one.addressee, {"end", 12});
    drawing.box(kLabels, y + 4, length, kRow - 8, one.addressee == kNoAddressee ? 0.2 : 0.8,
                one.addressee + ": " + std::to_string(one.count));
    drawing.text(kLabels + length + 6, y + kRow / 2 + 4, std::to_string(one.count));
    y += kRow;
  }
  if (order.empty()) {
    drawing.text(0, kTop + 14, "geen aanbevelingen");
    y += kRow;
  }
  drawing.line(kLabels, kTop, kLabels, y, 0.5);
  return {drawing.finish(y + 10), std::move(table), drawing.description()};
}

}  // namespace speerpunt
