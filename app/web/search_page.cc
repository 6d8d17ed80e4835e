// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/search_page.hh"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "app/facet_in_dutch.hh"
#include "app/web/counted.hh"
#include "app/web/hit_view.hh"
#include "app/web/page.hh"
#include "app/web/saved_search_page.hh"
#include "app/web/search_address.hh"
#include "corpus/dutch/numbers.hh"
#include "query/search.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kFacetValues = 8;

Html hidden(Name name, const std::string& field, const std::string& value) {
  return leaf("input", {{"type", "hidden"}, {name, field}, {"value", value}});
}

Html search_form(const SearchAddress& address) {
  Html kept;
  for (const std::string& filter : address.filters) kept += hidden("name", "f", filter);
  if (!address.sort.empty()) kept += hidden("name", "sorteer", address.sort);
  return tag("form", {{"action", "/"}, {"role", "search"}, {"class", "zoek"}},
             tag("label", {{"for", "q"}, {"class", "verborgen"}}, "Zoekvraag"),
             leaf("input", {{"type", "search"},
                            {"id", "q"},
                            {"name", "q"},
                            {"value", address.words},
                            {"placeholder", "Zoek in alle documenten"},
                            {"autocomplete", "off"},
                            {"spellcheck", "true"},
                            {"autofocus", address.empty()}}),
             kept, tag("button", {{"type", "submit"}}, "Zoeken"));
}

Html chosen_filters(const SearchAddress& address) {
  Html list;
  for (const std::string& filter : address.filters) {
    list += tag("li", link(address.without_filter(filter).text(),
                           Html(filter) + tag("span", {{"aria-hidden", "true"}}, " ×"),
                           {{"aria-label", "Filter weghalen: " + filter}}));
  }
  return list.empty()
             ? Html()
             : tag("ul", {{"class", "labels gekozen"}, {"aria-label", "Gekozen filters"}}, list);
}

Html facet(const SearchAddress& address, const Facet& one) {
  Html list;
  const std::size_t shown = std::min(one.values.size(), kFacetValues);
  for (const FacetValue& value : std::span(one.values).first(shown)) {
    const std::string filter = filter_for(one.name, value.value);
    const bool chosen = std::ranges::find(address.filters, filter) != address.filters.end();
    const SearchAddress to = chosen ? address.without_filter(filter) : address.with_filter(filter);
    list += tag("li", link(to.text(), value.label, {{"aria-current", chosen ? "true" : "false"}}),
                " ", tag("span", {{"class", "aantal"}}, dutch::number(value.count)));
  }
  if (one.values.size() > shown)
    list += tag("li", {{"class", "zacht"}}, "en nog " + dutch::number(one.values.size() - shown));
  return tag("section", tag("h3", facet_in_dutch(one.name)), tag("ul", list));
}

Html facets(const SearchAddress& address, const SearchResult& result) {
  if (result.facets.empty()) return {};
  Html all = tag("h2", "Verfijnen");
  for (const Facet& one : result.facets) all += facet(address, one);
  if (result.facet_matches < result.total)
    all += tag("p", {{"class", "zacht"}},
               "Geteld over de beste " + dutch::number(result.facet_matches) + " van " +
                   counted(result.total, "passage", "passages") + ".");
  return tag("aside", {{"class", "facetten"}, {"id", "verfijnen"}, {"aria-label", "Verfijnen"}},
             all);
}

Html coverage_line(const Coverage& coverage) {
  Html line = counted(coverage.documents, "document", "documenten") + " doorzocht";
  const auto part = [&](std::size_t count, const char* one, const char* more,
                        const std::string& address) {
    if (count == 0) return;
    line += ", " + (address.empty() ? Html(counted(count, one, more))
                                    : link(address, counted(count, one, more)));
  };
  part(coverage.missing_shards.size(), "deel van de index onbereikbaar",
       "delen van de index onbereikbaar", "/gezondheid");
  part(coverage.failed, "bestand onleesbaar", "bestanden onleesbaar", "/gezondheid#mislukt");
  part(coverage.partial, "waaruit niet alles is gelezen", "waaruit niet alles is gelezen", "");
  part(coverage.ocr, "met gescande pagina’s", "met gescande pagina’s", "");
  if (coverage.ocr_doubtful > 0)
    line += " (" + dutch::number(coverage.ocr_doubtful) + " met twijfelachtige tekst)";
  part(coverage.stale, "sindsdien gewijzigd of verdwenen", "sindsdien gewijzigd of verdwenen", "");
  if (coverage.checked < coverage.files)
    line += " (" + dutch::number(coverage.checked) + " van de " + dutch::number(coverage.files) +
            " bestanden nagegaan)";
  return tag("p", {{"class", "dekking"}}, line + ".");
}

Html notes(const SearchAddress& address, const SearchResult& result) {
  Html all;
  SearchAddress meant = address;
  meant.filters.clear();
  meant.words = result.corrected;
  if (result.shows_corrected)
    all += tag("p", {{"class", "let-op"}}, "Niets gevonden voor ", tag("q", result.query),
               "; getoond voor ", link(meant.text(), result.corrected), ".");
  else if (!result.corrected.empty())
    all +=
        tag("p", {{"class", "let-op"}}, "Bedoelde u ", link(meant.text(), result.corrected), "?");
  for (const std::string& pattern : result.cut)
    all +=
        tag("p", {{"class", "let-op"}}, "Op ", tag("q", pattern),
            " passen te veel woorden; alleen de meest gebruikte zijn gezocht. Schrijf er letters "
            "bij.");
  if (result.undated > 0)
    all +=
        tag("p", {{"class", "let-op"}},
            counted(result.undated, "passage zonder datum viel", "passages zonder datum vielen") +
                " buiten de gevraagde periode.");
  return all;
}

Html orders(const SearchAddress& address) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kOrders{
      {{"", "best passend"}, {"nieuwste", "nieuwste"}, {"oudste", "oudste"}}};
  Html list;
  for (const auto& [value, name] : kOrders) {
    SearchAddress other = address.on_page(1);
    other.sort = value;
    list += tag("li", value == address.sort ? tag("span", {{"aria-current", "true"}}, name)
                                            : link(other.text(), name));
  }
  return tag("ul", {{"class", "volgorde"}, {"aria-label", "Volgorde"}}, list);
}

Html pager(const SearchAddress& address, bool more) {
  Html links;
  if (address.page > 1)
    links += link(address.on_page(address.page - 1).text(), "← Vorige",
                  {{"rel", "prev"}, {"class", "vorige"}});
  links += tag("span", {{"class", "zacht"}}, "pagina " + dutch::number(address.page));
  if (more && address.page < kMostSearchPages)
    links += link(address.on_page(address.page + 1).text(), "Volgende →",
                  {{"rel", "next"}, {"class", "volgende"}});
  return address.page > 1 || more
             ? tag("nav", {{"class", "bladeren"}, {"aria-label", "Bladeren"}}, links)
             : Html();
}

// Part of a list: from the place `first` on, so many.
std::span<const Hit> part_of(const std::vector<Hit>& hits, std::size_t first, std::size_t count) {
  const std::size_t begin = std::min(first, hits.size());
  return std::span(hits).subspan(begin, std::min(count, hits.size() - begin));
}

Html hit_list(std::span<const Hit> hits, const std::string& query, std::span<const Theme> themes) {
  Html list;
  for (const Hit& hit : hits) list += shown_hit(hit, query, themes);
  return tag("ol", {{"class", "treffers"}, {"start", hits.empty() ? std::size_t{1} : hits[0].rank}},
             list);
}

Html answers(const Visit& visit, const SearchAddress& address, const SearchResult& result) {
  const std::string query = result.shows_corrected ? result.corrected : address.query();
  const std::size_t first = (address.page - 1) * kHitsOnPage;
  const auto hits = part_of(result.hits, first, kHitsOnPage);
  const std::size_t behind = first > result.hits.size() ? first - result.hits.size() : 0;
  const auto weak = part_of(result.weak, behind, kHitsOnPage - hits.size());
  Html list;
  if (!hits.empty()) {
    list += tag("h2", {{"class", "verborgen"}}, "Resultaten");
    list += hit_list(hits, query, visit.site.themes);
  } else if (address.page == 1) {
    list += tag("p", {{"class", "leeg"}},
                result.weak.empty()
                    ? "Niets gevonden. Probeer minder of andere woorden, of haal een filter weg."
                    : "Niets gevonden dat de vraag beantwoordt.");
  }
  if (!weak.empty()) {
    list += tag("h2", {{"class", "zwak"}}, "Zwakke overeenkomsten");
    list += tag("p", {{"class", "zacht"}},
                "Deze delen woorden met de vraag, maar beantwoorden haar waarschijnlijk niet.");
    list += hit_list(weak, query, visit.site.themes);
  }
  const bool more = result.hits.size() + result.weak.size() > first + kHitsOnPage;
  return list + pager(address, more);
}

Html results(const Visit& visit, const SearchAddress& address, const SearchResult& result) {
  Html main =
      tag("div", {{"class", "boven"}},
          tag("p", {{"role", "status"}}, tag("b", counted(result.total, "passage", "passages"))),
          orders(address), link("#verfijnen", "Verfijnen", {{"class", "alleen-smal"}})) +
      notes(address, result) + answers(visit, address, result) + coverage_line(result.coverage) +
      save_form(visit, address.query());
  return tag("div", {{"class", "zoekvlak"}}, tag("div", {{"class", "resultaten"}}, main),
             facets(address, result));
}

// What to do where nothing is asked yet.
Html beginning(const Visit& visit) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  const IndexCounts counts = desk->index.counts();
  if (counts.documents == 0)
    return tag("section", {{"class", "leeg"}}, tag("h2", "Nog geen documenten"),
               tag("p",
                   "Voeg eerst documenten toe: PDF, Word, webpagina’s, mail of gescande "
                   "stukken."),
               how_to_add(visit));
  const auto example = [](const std::string& words) {
    SearchAddress address;
    address.words = words;
    return tag("li", link(address.text(), words));
  };
  Html themes;
  for (const Theme& theme : visit.site.themes) {
    if (!theme.parent.empty()) continue;
    SearchAddress address;
    address.filters = {filter_for("theme", theme.id)};
    themes += tag("li", link(address.text(), theme.name));
  }
  return tag("section", {{"class", "begin"}},
             tag("p", {{"class", "zacht"}},
                 counted(counts.documents, "document", "documenten") + ", " +
                     counted(counts.passages, "passage", "passages") + ", " +
                     counted(counts.recommendations, "aanbeveling", "aanbevelingen") + "."),
             tag("h2", "Per thema"), tag("ul", {{"class", "labels"}}, themes),
             saved_searches(visit), tag("h2", "Zo kunt u vragen"),
             tag("ul", {{"class", "voorbeelden"}}, example("toezicht op bedrijfsartsen"),
                 example("\"open communicatie\" jaar:2010..2018"),
                 example("medisch* leiderschap soort:visie"), example("toezicht -bedrijfsarts")));
}

SearchResult asked(const Visit& visit, const SearchAddress& address) {
  SearchRequest request;
  request.query = address.query();
  request.count = address.page * kHitsOnPage + 1;  // one more tells whether there is a next page
  request.sort = address.order();
  request.themes = [&visit] { return visit.site.themes; };
  const ReadingRoom::Lease desk = visit.site.room.take();
  return search(desk->index, request, desk->synonyms);
}

}  // namespace

Response search_page(const Visit& visit) {
  const SearchAddress address = search_address(visit.request);
  const std::string query = address.query();
  Html body = tag("h1", {{"class", query.empty() ? "" : "verborgen"}}, "Zoeken") +
              search_form(address) + chosen_filters(address);
  if (query.empty()) return show(visit, {"Zoeken", "/", body + beginning(visit)});
  int status = 200;
  try {
    body += results(visit, address, asked(visit, address));
  } catch (const Error& error) {
    if (error.code() != "query-syntax" && !error.code().ends_with("-unknown")) throw;
    status = 400;
    body += tag("div", {{"class", "fout"}, {"role", "alert"}}, tag("p", error.what()),
                tag("p", {{"class", "zacht"}}, error.hint()));
  }
  return show(visit, {query, "/", body, true}, status);
}

}  // namespace speerpunt::web
