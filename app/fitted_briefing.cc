// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fitted_briefing.hh"

#include <memory>
#include <string>
#include <utility>

#include "app/briefing_charts.hh"
#include "reports/manuscript.hh"
#include "reports/page_limit.hh"
#include "reports/press/press.hh"
#include "reports/press/press_module.hh"

namespace speerpunt {

Briefing fitted_briefing(const IndexReader& index, const std::vector<Theme>& themes,
                         const Synonyms& synonyms, const BriefRequest& request,
                         const Addition& addition) {
  Briefing briefing = compose(index, themes, synonyms, request);
  const auto completed = [&](Briefing chosen) {
    if (addition) addition(chosen);
    return chosen;
  };
  if (!request.form.max_pages) return completed(std::move(briefing));
  const Charts charts = charts_of(briefing, request, index, themes);
  const std::unique_ptr<PageCounter> counter = Press().counter(charts);
  const PageLink nowhere = [](const Source&, PageNumber) { return std::string(); };
  return completed(fitted(briefing, *request.form.max_pages, [&](const Briefing& tried) {
    return counter->pages(write(completed(tried), nowhere, charts));
  }));
}

}  // namespace speerpunt
