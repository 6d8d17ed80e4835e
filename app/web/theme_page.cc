// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/theme_page.hh"

#include <algorithm>
#include <charconv>
#include <map>

#include "app/web/briefing_address.hh"
#include "app/web/chart_view.hh"
#include "app/web/counted.hh"
#include "app/web/known_theme.hh"
#include "app/web/page.hh"
#include "app/web/recommendation_address.hh"
#include "app/web/search_address.hh"
#include "app/web/server/request.hh"
#include "app/web/theme_passages.hh"
#include "app/web/threads_page.hh"
#include "corpus/error.hh"
#include "query/facets.hh"

namespace speerpunt::web {
namespace {

constexpr double kSignificant = 0.05;
constexpr std::size_t kMostTogether = 8;

// Of the address; nothing where it is not given.
std::optional<int> number(const Request& request, std::string_view name, int most) {
  const std::string& text = request.parameter(name);
  if (text.empty()) return std::nullopt;
  int value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || value < 1 ||
      value > most)
    throw Error("usage", std::string(name) + " is geen “" + text + "”.", {},
                "Begin opnieuw bij Thema’s.");
  return value;
}

Html label_list(std::string_view name, const std::vector<ThemeLabel>& labels) {
  if (labels.empty()) return {};
  Html list;
  for (const ThemeLabel& label : labels) {
    Html text = label.text;
    if (label.weight < 1)
      text += tag("small", " " + std::to_string(static_cast<int>(label.weight * 100 + .5)) + "%");
    list += tag("li", tag("span", text));
  }
  return tag("dt", name) + tag("dd", tag("ul", {{"class", "labels"}}, list));
}

Html law_list(const std::vector<std::string>& laws) {
  if (laws.empty()) return {};
  Html list;
  for (const std::string& law : laws)
    list += tag("li", link("https://wetten.overheid.nl/" + law, law, {{"rel", "noreferrer"}}));
  return tag("dt", "Wetten") + tag("dd", tag("ul", {{"class", "labels"}}, list));
}

Html labels_section(const Theme& theme) {
  return tag("section", tag("h2", "Waaraan het wordt herkend"),
             tag("dl", {{"class", "kenmerken"}}, label_list("Labels", theme.preferred),
                 label_list("Ook", theme.alternative), label_list("Niet bij", theme.negative),
                 law_list(theme.laws)),
             tag("p", {{"class", "zacht"}},
                 "Een label past ook op verbogen vormen en samenstellingen. Een percentage zegt "
                 "dat het label er alleen op wijst: er is meer nodig."));
}

Html ways_on(const Theme& theme, std::size_t recommendations) {
  RecommendationAddress list;
  list.theme = theme.id;
  SearchAddress search;
  search.filters = {filter_for("theme", theme.id)};
  return tag(
      "ul", {{"class", "wegen"}},
      tag("li", link(list.text(), counted(recommendations, "aanbeveling", "aanbevelingen"))),
      tag("li", link(threads_address(theme.id), "Wat ervan werd: draden")),
      tag("li", link(search.text(), "Zoeken in dit thema")),
      tag("li", link(BriefingAddress{theme.id}.text(), "Briefing maken", {{"class", "knop"}})));
}

Html relatives(const std::vector<Theme>& themes, const Theme& theme) {
  Html list;
  for (const Theme& other : themes)
    if (other.parent == theme.id || other.id == theme.parent)
      list += tag("li", link(theme_address(other.id), other.name));
  if (list.empty()) return {};
  const char* name = theme.parent.empty() ? "Onderdelen" : "Hoort bij";
  return tag("p", {{"class", "zacht"}}, name) + tag("ul", {{"class", "labels"}}, list);
}

Html years_section(const std::string& address, const ThemeFigures& figures,
                   const std::string& theme) {
  std::map<std::string, std::size_t> years;
  for (const ThemeCell& cell : figures.cells)
    if (cell.theme == theme && !cell.passages.empty()) years[cell.year] += cell.passages.size();
  Html list;
  for (const auto& [year, count] : years) {
    const Html name = year == kUnknownYear ? Html("zonder datum")
                                           : link(address + "?jaar=" + year + "#passages", year);
    list += tag("li", name, " ", tag("span", {{"class", "aantal"}}, dutch::number(count)));
  }
  return list.empty() ? Html()
                      : tag("section", tag("h2", "Passages per jaar"),
                            tag("ul", {{"class", "jarenlijst"}}, list));
}

Html together_section(const std::vector<Theme>& themes, const ThemeFigures& figures,
                      const std::string& theme) {
  Html list;
  std::size_t listed = 0;
  for (const ThemePair& pair : figures.in_passages) {
    const bool first = pair.first == theme;
    if ((!first && pair.second != theme) || pair.adjusted >= kSignificant || !pair.more_often())
      continue;
    if (++listed > kMostTogether) break;
    const std::string& other = first ? pair.second : pair.first;
    SearchAddress both;
    both.filters = {filter_for("theme", theme), filter_for("theme", other)};
    list += tag("li", link(theme_address(other), known_theme(themes, other).name), ": ",
                link(both.text(), counted(pair.counts.both, "passage", "passages")));
  }
  return list.empty() ? Html()
                      : tag("section", tag("h2", "Gaat vaker samen met"),
                            tag("p", {{"class", "zacht"}},
                                "Vaker in één passage dan toeval zou "
                                "geven; het sterkste eerst."),
                            tag("ul", list));
}

Html recommended_section(const std::vector<Recommendation>& counted) {
  if (counted.empty()) return {};
  const Chart addressees = addressee_chart(counted, "Beleidsaanbevelingen per geadresseerde");
  return tag("section", tag("h2", "Aanbevelingen door de tijd"),
             chart_with(timeline_chart(counted, "Aanbevelingen per soort en jaar"),
                        figures_of_years(counted)),
             tag("h2", "Wie wordt gevraagd"), chart_with_table(addressees));
}

}  // namespace

std::string theme_address(const std::string& id) {
  return "/thema/" + id;  // letters, digits, hyphens and one slash: our own data
}

Response theme_page(const Visit& visit) {
  Site& site = visit.site;
  std::string id = visit.parts[0];
  if (visit.parts.size() > 1) id += "/" + visit.parts[1];
  const Theme& theme = known_theme(site.themes, id);
  ThemePassages wanted{theme_address(theme.id), number(visit.request, "jaar", 9999), 1};
  wanted.page = static_cast<std::size_t>(number(visit.request, "pagina", 100'000).value_or(1));

  const auto figures = site.overview.themes(site);
  const auto recommendations = site.overview.recommendations(site);
  const std::vector<Recommendation> counted =
      recommendations.value ? counted_ones(recommendations.value->list, theme.id)
                            : std::vector<Recommendation>();
  Html aside = labels_section(theme);
  if (figures.value)
    aside += years_section(wanted.address, *figures.value, theme.id) +
             together_section(site.themes, *figures.value, theme.id);
  Html main = ways_on(theme, counted.size()) + recommended_section(counted);
  if (!recommendations.value)
    main += tag("p", {{"class", "let-op"}},
                "De aanbevelingen worden nog geteld; ververs de "
                "pagina over een ogenblik.");
  const ReadingRoom::Lease desk = site.room.take();
  main += tag("section", {{"id", "passages"}}, tag("h2", "Passages"),
              theme_passages(desk->index, site.themes, theme, wanted));
  const Html body =
      tag("p", {{"class", "terug"}}, link("/themas", "← Alle thema’s", {{"data-terug", true}})) +
      tag("h1", theme.name) + tag("p", theme.scope) + relatives(site.themes, theme) +
      tag("div", {{"class", "leesvlak"}}, tag("div", main),
          tag("aside", {{"class", "ernaast"}, {"aria-label", "Over dit thema"}}, aside));
  return show(visit, {theme.name, "/themas", body, true});
}

}  // namespace speerpunt::web
