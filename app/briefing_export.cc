// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing_export.hh"

#include "app/page_link.hh"
#include "corpus/json.hh"
#include "query/cross_reference.hh"
#include "query/recommendations.hh"
#include "reports/charts/chart.hh"
#include "reports/docx/docx.hh"
#include "reports/manuscript.hh"
#include "reports/render.hh"

namespace speerpunt {
namespace {

bool is_after(const std::optional<Date>& date, const std::optional<Date>& until) {
  return until && (!date || date->sort_key() > until->sort_key());
}

// The charts that the manuscript shows, of the same period as the briefing.
Charts charts_of(const BriefRequest& request, const IndexReader& index,
                 const std::vector<Theme>& themes) {
  RecommendationFilter filter;
  filter.theme = request.theme;
  std::vector<Recommendation> shown = recommendations(index, request.decisions, filter);
  std::erase_if(shown,
                [&](const Recommendation& one) { return is_after(one.date, request.until); });
  std::vector<ThemeCell> cells =
      theme_matrix(index, themes, recommendations(index, request.decisions, {}));
  std::erase_if(cells, [&](const ThemeCell& cell) {
    return is_after(parse_iso_date(cell.year, ""), request.until);
  });
  return {{"tijdlijn", timeline_chart(shown, "Aanbevelingen in de tijd").svg},
          {"matrix", theme_year_chart(cells, themes, "Thema's per jaar").svg}};
}

}  // namespace

std::string export_briefing(const Briefing& briefing, const BriefRequest& request,
                            const BriefingExport& how, const Workspace& workspace,
                            const IndexReader& index, const std::vector<Theme>& themes) {
  if (how.form == "json") return to_json(briefing) + "\n";
  const PageLink link = [&](const Source& source, PageNumber page) {
    const std::string stored = page_link(workspace, how.output, source.document, page);
    return stored.empty() ? source.url : stored;
  };
  const Manuscript manuscript = write(briefing, link);
  if (how.form == "md") return to_markdown(manuscript);
  if (how.form == "docx") return to_docx(manuscript, {}, how.styles);
  return to_html(manuscript, charts_of(request, index, themes));
}

}  // namespace speerpunt
