// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/recommendations_page.hh"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "app/web/counted.hh"
#include "app/web/page.hh"
#include "app/web/recommendation_address.hh"
#include "app/web/recommendation_words.hh"
#include "app/web/select.hh"
#include "app/web/threads_page.hh"
#include "app/web/waiting.hh"
#include "corpus/doubt.hh"
#include "corpus/join.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kOnPage = 25;
constexpr std::size_t kMostNames = 200;  // that the field for an addressee proposes

Html filter_form(const Visit& visit, const RecommendationAddress& address,
                 const AllRecommendations& all) {
  std::vector<Choice> themes{{"", "alle thema’s"}};
  for (const Theme& theme : visit.site.themes)
    themes.push_back({theme.id, (theme.parent.empty() ? "" : "– ") + theme.name});
  const std::string kind(address.kind ? name_of(*address.kind) : "");
  std::vector<std::pair<std::size_t, std::string>> names;
  for (const auto& [name, count] : all.addressees) names.emplace_back(count, name);
  std::ranges::sort(names, std::ranges::greater());
  Html proposed;
  for (const auto& [count, name] : std::span(names).first(std::min(names.size(), kMostNames)))
    proposed += tag("option", {{"value", name}}, "");
  const auto year = [](const std::optional<int>& value) {
    return value ? std::to_string(*value) : "";
  };
  const Html fields =
      labelled("Thema", "thema", select("thema", themes, address.theme)) +
      labelled("Soort", "soort", select("soort", class_choices("alle soorten"), kind)) +
      labelled("Gericht aan", "aan",
               leaf("input", {{"type", "text"},
                              {"id", "aan"},
                              {"name", "aan"},
                              {"value", address.addressee},
                              {"list", "namen"},
                              {"placeholder", "deel van een naam"}})) +
      labelled("Van jaar", "van", year_input("van", year(address.from))) +
      labelled("Tot en met", "tot", year_input("tot", year(address.until))) +
      labelled("Zekerheid", "zekerheid",
               select("zekerheid",
                      {{"", "alle"},
                       {"50", "50% of meer"},
                       {"70", "70% of meer"},
                       {"80", "80% of meer"},
                       {"90", "90% of meer"}},
                      address.confidence == 0 ? "" : std::to_string(address.confidence))) +
      labelled("Beoordeling", "beoordeling",
               select("beoordeling",
                      {{"", "niet afgewezen"},
                       {"open", "nog te beoordelen"},
                       {"aanvaard", "aanvaard of verbeterd"},
                       {"verbeterd", "verbeterd"},
                       {"afgewezen", "afgewezen"},
                       {"notitie", "met een notitie"},
                       {"alles", "alles"}},
                      std::string(name_of(address.review)))) +
      labelled("Volgorde", "sorteer",
               select("sorteer", {{"", "nieuwste eerst"}, {"oudste", "oudste eerst"}},
                      address.oldest_first ? "oudste" : ""));
  return tag("form",
             {{"action", kRecommendationsPath}, {"class", "filters"}, {"aria-label", "Filters"}},
             fields, tag("datalist", {{"id", "namen"}}, proposed),
             tag("p", {{"class", "knoppen"}}, tag("button", {{"type", "submit"}}, "Toon"), " ",
                 link(kRecommendationsPath, "Alles wissen")));
}

Html state_of(const Recommendation& one) {
  const bool rejected = one.review && one.review->verdict == ReviewVerdict::kRejected;
  const bool accepted = one.review && one.review->verdict == ReviewVerdict::kAccepted;
  return tag("span",
             {{"class", rejected   ? "fout"
                        : accepted ? "goed"
                                   : "zacht"}},
             state_in_dutch(one)) +
         (one.review ? tag("p", {{"class", "zacht"}}, one.review->author) : Html());
}

Html source_of(const Recommendation& one, const IndexReader& index) {
  const auto document = index.known_document(one.citation.document);
  const std::string title =
      document == nullptr || document->title.empty() ? one.path : document->title;
  const std::string scan = one.citation.recognised ? scan_in_dutch(*one.citation.recognised) : "";
  return tag("p", {{"class", "bron"}}, title + " · ",
             link(place_of(one), "p.\u00A0" + std::to_string(one.citation.page.value)), scan);
}

Html row(const Recommendation& one, const RecommendationAddress& address,
         const IndexReader& index) {
  const std::string kind = in_dutch(one.kind) + ", sterkte\u00A0" + std::to_string(one.strength);
  return tag(
      "tr", tag("td", {{"class", "datum"}}, one.date ? in_dutch(*one.date) : "onbekend"),
      tag("td", {{"class", "zin"}},
          tag("p", link(address_of(one) + address.query(),
                        with_doubts(one.text, one.citation.doubtful), {{"data-stop", true}})),
          source_of(one, index)),
      tag("td", kind),
      tag("td", one.addressee.empty() ? Html(tag("span", {{"class", "zacht"}}, "–"))
                                      : Html(join(one.addressee, ", "))),
      tag("td", {{"class", "getal"}}, percent(one.confidence)), tag("td", state_of(one)));
}

Html table(std::span<const Recommendation* const> shown, const RecommendationAddress& address,
           const IndexReader& index) {
  constexpr std::array<std::pair<const char*, const char*>, 6> kColumns{{{"Datum", ""},
                                                                         {"Aanbeveling", ""},
                                                                         {"Soort", ""},
                                                                         {"Gericht aan", ""},
                                                                         {"Zekerheid", "getal"},
                                                                         {"Beoordeling", ""}}};
  Html head;
  for (const auto& [name, kind] : kColumns)
    head += tag("th", {{"scope", "col"}, {"class", kind}}, name);
  Html rows;
  for (const Recommendation* one : shown) rows += row(*one, address, index);
  return tag("table", {{"class", "aanbevelingen"}},
             tag("caption", {{"class", "verborgen"}}, "Aanbevelingen"),
             tag("thead", tag("tr", head)), tag("tbody", rows));
}

Html pager(const RecommendationAddress& address, std::size_t total) {
  const std::size_t last = (total + kOnPage - 1) / kOnPage;
  if (last < 2) return {};
  Html links;
  if (address.page > 1)
    links += link(address.on_page(address.page - 1).text(), "← Vorige", {{"rel", "prev"}});
  links += tag("span", {{"class", "zacht"}},
               "pagina " + dutch::number(address.page) + " van " + dutch::number(last));
  if (address.page < last)
    links += link(address.on_page(address.page + 1).text(), "Volgende →", {{"rel", "next"}});
  return tag("nav", {{"class", "bladeren"}, {"aria-label", "Bladeren"}}, links);
}

Html none_found(const Visit& visit, const AllRecommendations& all) {
  if (all.list.empty())
    return tag("section", {{"class", "leeg"}}, tag("p", "Er zijn nog geen aanbevelingen gevonden."),
               how_to_add(visit));
  return tag("p", {{"class", "leeg"}},
             "Geen aanbeveling past bij deze keuze. Maak haar ruimer, of ",
             link(kRecommendationsPath, "wis alle filters"), ".");
}

}  // namespace

Response recommendations_page(const Visit& visit) {
  Site& site = visit.site;
  const RecommendationAddress address = recommendation_address(visit.request, site.themes);
  const auto all = site.overview.recommendations(site);
  if (!all.value)
    return waiting_page(visit, "Aanbevelingen", kRecommendationsPath,
                        "De aanbevelingen worden verzameld.");
  const auto chosen = address.chosen(all.value->list);
  const std::size_t first = std::min((address.page - 1) * kOnPage, chosen.size());
  const auto shown = std::span(chosen).subspan(first, std::min(kOnPage, chosen.size() - first));
  Html body = tag("h1", "Aanbevelingen") + outdated_note(all.current) +
              filter_form(visit, address, *all.value) +
              tag("div", {{"class", "boven"}},
                  tag("p", {{"role", "status"}},
                      tag("b", counted(chosen.size(), "aanbeveling", "aanbevelingen"))),
                  tag("p", link(threads_address(address.theme), "Wat ervan werd: draden")));
  const ReadingRoom::Lease desk = site.room.take();
  body += shown.empty() ? none_found(visit, *all.value) : table(shown, address, desk->index);
  body += pager(address, chosen.size());
  return show(visit, {"Aanbevelingen", kRecommendationsPath, body, true});
}

}  // namespace speerpunt::web
