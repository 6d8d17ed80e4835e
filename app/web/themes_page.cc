// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/themes_page.hh"

#include <algorithm>
#include <map>
#include <set>

#include "app/web/chart_view.hh"
#include "app/web/counted.hh"
#include "app/web/page.hh"
#include "app/web/recommendation_address.hh"
#include "app/web/theme_page.hh"
#include "app/web/waiting.hh"
#include "query/recommendations.hh"

namespace speerpunt::web {
namespace {

struct Totals {
  std::size_t passages = 0;
  std::set<DocumentId> documents;
  std::set<std::string> years;
  std::size_t recommendations = 0;
};

std::map<std::string, Totals> totals_of(const ThemeFigures& figures,
                                        const std::vector<Recommendation>& counted,
                                        const std::vector<Theme>& themes) {
  std::map<std::string, Totals> totals;
  for (const ThemeCell& cell : figures.cells) {
    Totals& one = totals[cell.theme];
    one.passages += cell.passages.size();
    one.documents.insert(cell.document);
    if (cell.year != kUnknownYear) one.years.insert(cell.year);
  }
  for (const Theme& theme : themes)
    totals[theme.id].recommendations = static_cast<std::size_t>(std::ranges::count_if(
        counted, [&theme](const Recommendation& one) { return has_theme(one, theme.id); }));
  return totals;
}

std::string period(const std::set<std::string>& years) {
  if (years.empty()) return "";
  return years.size() == 1 ? *years.begin() : *years.begin() + "–" + *years.rbegin();
}

Html number_cell(std::size_t count, const std::string& address) {
  const Html shown = dutch::number(count);
  return tag("td", {{"class", "getal"}},
             count == 0 || address.empty() ? shown : link(address, shown));
}

Html theme_row(const Theme& theme, const Totals& totals) {
  RecommendationAddress recommendations;
  recommendations.theme = theme.id;
  const Html name = link(theme_address(theme.id), theme.name, {{"data-stop", true}});
  return tag(
      "tr", tag("th", {{"scope", "row"}, {"class", theme.parent.empty() ? "" : "onderdeel"}}, name),
      number_cell(totals.passages, theme_address(theme.id) + "#passages"),
      number_cell(totals.documents.size(), ""),
      number_cell(totals.recommendations, recommendations.text()),
      tag("td", {{"class", "jaren"}}, period(totals.years)));
}

Html theme_table(const std::vector<Theme>& themes, const std::map<std::string, Totals>& totals) {
  Html head = tag("th", {{"scope", "col"}}, "Thema");
  for (const char* name : {"Passages", "Documenten", "Aanbevelingen"})
    head += tag("th", {{"scope", "col"}, {"class", "getal"}}, name);
  head += tag("th", {{"scope", "col"}, {"class", "jaren"}}, "Jaren");
  Html rows;
  for (const Theme& theme : themes) rows += theme_row(theme, totals.at(theme.id));
  return tag("div",
             {{"class", "schuif"}, {"role", "group"}, {"tabindex", "0"}, {"aria-label", "Thema’s"}},
             tag("table", {{"class", "themas"}},
                 tag("caption", {{"class", "verborgen"}}, "Thema’s en wat er van is gevonden"),
                 tag("thead", tag("tr", head)), tag("tbody", rows)));
}

Html together_section(const Visit& visit, const ThemeFigures& figures) {
  const bool documents = visit.request.parameter("samen") == "document";
  const CountedUnit unit = documents ? CountedUnit::kDocument : CountedUnit::kPassage;
  const auto way = [](bool here, const char* address, const char* name) {
    return tag("li", here ? tag("span", {{"aria-current", "true"}}, name) : link(address, name));
  };
  const Chart chart =
      cooccurrence_chart(documents ? figures.in_documents : figures.in_passages, visit.site.themes,
                         unit, documents ? "Thema’s in één document" : "Thema’s in één passage");
  return tag("section", {{"id", "samen"}}, tag("h2", "Wat samengaat"),
             tag("ul", {{"class", "volgorde"}, {"aria-label", "Geteld per"}},
                 way(!documents, "/themas#samen", "per passage"),
                 way(documents, "/themas?samen=document#samen", "per document")),
             chart_with_table(chart));
}

Html nothing_yet(const Visit& visit) {
  return tag("section", {{"class", "leeg"}}, tag("p", "Er zijn nog geen documenten met een thema."),
             how_to_add(visit));
}

}  // namespace

Response themes_page(const Visit& visit) {
  Site& site = visit.site;
  const auto figures = site.overview.themes(site);
  const auto recommendations = site.overview.recommendations(site);
  if (!figures.value || !recommendations.value)
    return waiting_page(visit, "Thema’s", "/themas", "De thema’s worden geteld.");
  Html body = tag("h1", "Thema’s") + outdated_note(figures.current && recommendations.current);
  if (figures.value->cells.empty())
    return show(visit, {"Thema’s", "/themas", body + nothing_yet(visit)});
  const std::vector<Recommendation> counted = counted_ones(recommendations.value->list, "");
  body += theme_table(site.themes, totals_of(*figures.value, counted, site.themes));
  body += tag("section", tag("h2", "Per jaar"),
              chart_with_table(theme_year_chart(figures.value->cells, site.themes,
                                                "Passages per thema en jaar")));
  body += tag("section", tag("h2", "Aanbevelingen door de tijd"),
              chart_with(timeline_chart(counted, "Aanbevelingen per soort en jaar"),
                         figures_of_years(counted)));
  body += together_section(visit, *figures.value);
  return show(visit, {"Thema’s", "/themas", body, true});
}

}  // namespace speerpunt::web
