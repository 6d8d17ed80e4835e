// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fitted_briefing.hh"

#include <string>

#include "app/briefing_charts.hh"
#include "reports/manuscript.hh"
#include "reports/page_limit.hh"
#include "reports/press/press.hh"

namespace speerpunt {

Briefing fitted_briefing(const IndexReader& index, const std::vector<Theme>& themes,
                         const Synonyms& synonyms, const BriefRequest& request) {
  Briefing briefing = compose(index, themes, synonyms, request);
  if (!request.form.max_pages) return briefing;
  const Press press;
  const Charts charts = charts_of(briefing, request, index, themes);
  const PageLink nowhere = [](const Source&, PageNumber) { return std::string(); };
  return fitted(briefing, *request.form.max_pages, [&](const Briefing& tried) {
    return press.pages(write(tried, nowhere, charts), charts);
  });
}

}  // namespace speerpunt
