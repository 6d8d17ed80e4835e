// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

#include "reports/charts/chart.hh"
#include "reports/charts/svg.hh"
#include "reports/charts/year_axis.hh"
#include "reports/views.hh"

namespace speerpunt {
namespace {

constexpr double kWidth = 980;
constexpr double kLabels = 330;
constexpr double kRow = 34;
constexpr double kTop = 84;
constexpr double kRadius = 5;
constexpr double kBeside = 13;  // between marks in one year
constexpr std::size_t kMostThreads = 60;

struct Sign {
  Change change;
  Shape shape;
};
constexpr std::array<Sign, 7> kSigns = {{{Change::kNew, Shape::kRing},
                                         {Change::kRepeated, Shape::kCircle},
                                         {Change::kSharpened, Shape::kTriangle},
                                         {Change::kWeakened, Shape::kTriangleDown},
                                         {Change::kChanged, Shape::kDiamond},
                                         {Change::kFulfilled, Shape::kTickedBox},
                                         {Change::kDisappeared, Shape::kCross}}};

// Those with the most events, in the order given.
std::vector<const ThreadHistory*> fullest(const std::vector<ThreadHistory>& threads) {
  std::vector<const ThreadHistory*> chosen;
  for (const ThreadHistory& thread : threads) chosen.push_back(&thread);
  std::ranges::stable_sort(chosen, std::ranges::greater{},
                           [](const ThreadHistory* thread) { return thread->events.size(); });
  if (chosen.size() > kMostThreads) chosen.resize(kMostThreads);
  std::ranges::sort(chosen, std::ranges::less{});
  return chosen;
}

void draw_legend(SvgDrawing& drawing) {
  double x = 8;
  for (const Sign& sign : kSigns) {
    const std::string name = std::string(name_of(sign.change));
    drawing.mark(sign.shape, x, 34, kRadius, name);
    drawing.text(x + 12, 38, name, {"start", 11});
    x += text_width(name, 11) + 40;
  }
  drawing.text(8, 56, "ingevuld en verdwenen zijn voorstellen", {"start", 11});
}

// What happened in a year of the same kind is one mark with its number.
void draw_thread(const Lineage& lineage, const ThreadHistory& thread, const YearAxis& axis,
                 double y, SvgDrawing& drawing) {
  std::map<std::optional<int>, std::map<Change, std::vector<const Statement*>>> years;
  for (const ThreadEvent& event : thread.events) {
    const Statement& one = lineage.statements[event.statement];
    years[year_of(one.date)][event.change].push_back(&one);
  }
  std::set<double> ends;
  for (const auto& [year, changes] : years) ends.insert(axis.x_of(year));
  drawing.line(*ends.begin(), y, *ends.rbegin(), y, 0.5);
  for (const auto& [year, changes] : years) {
    double x = axis.x_of(year) - kBeside * static_cast<double>(changes.size() - 1) / 2;
    for (const auto& [change, statements] : changes) {
      const Statement& one = *statements.front();
      drawing.mark(std::ranges::find(kSigns, change, &Sign::change)->shape, x, y, kRadius,
                   (one.date ? one.date->value : "zonder datum") + ", " +
                       std::string(name_of(change)) + ": " + one.text);
      if (statements.size() > 1)
        drawing.text(x, y - kRadius - 3, std::to_string(statements.size()), {"middle", 9});
      x += kBeside;
    }
  }
}

}  // namespace

Chart lineage_chart(const Lineage& lineage, const std::vector<ThreadHistory>& threads,
                    const std::string& title) {
  const std::vector<const ThreadHistory*> shown = fullest(threads);
  std::set<int> years;
  bool undated = false;
  for (const ThreadHistory* thread : shown) {
    for (const ThreadEvent& event : thread->events) {
      if (const auto year = year_of(lineage.statements[event.statement].date)) {
        years.insert(*year);
      } else {
        undated = true;
      }
    }
  }
  const YearAxis axis(years, undated, kLabels, kWidth - kLabels - 20);
  SvgDrawing drawing(axis.right() + 20, title,
                     std::to_string(threads.size()) +
                         " draden van aanbevelingen door de jaren, met een teken voor elke "
                         "verandering." +
                         (axis.leaves_out() ? " Bij een lijn zijn lege jaren weggelaten." : ""));
  draw_legend(drawing);
  double y = kTop;
  for (const ThreadHistory* thread : shown) {
    drawing.label(0, y + kRow / 2, kLabels - 16, 2,
                  lineage.statements[thread->events.front().statement].text, {"start", 11});
    drawing.line(0, y + kRow, axis.right(), y + kRow, 0.12);
    draw_thread(lineage, *thread, axis, y + kRow / 2, drawing);
    y += kRow;
  }
  if (shown.empty()) drawing.text(0, kTop, "geen draden");
  axis.draw(drawing, kTop - 8, kTop - 20, y);
  if (shown.size() < threads.size()) {
    drawing.text(0, y + 20,
                 "en " + std::to_string(threads.size() - shown.size()) +
                     " draden met minder stappen, in de tabel",
                 {"start", 11});
    y += 20;
  }
  return {drawing.finish(y + 16), threads_view(lineage, threads, {{}, nullptr}),
          drawing.description()};
}

}  // namespace speerpunt
