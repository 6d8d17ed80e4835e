// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/documents_page.hh"

#include <algorithm>
#include <charconv>
#include <set>

#include "app/web/page.hh"
#include "app/web/server/request.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/numbers.hh"
#include "corpus/error.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kOnPage = 50;

struct Wanted {
  std::string words;
  std::string kind;
  std::size_t page = 1;

  std::string address(std::size_t number) const {
    std::string text = "/documenten?pagina=" + std::to_string(number);
    if (!words.empty()) text += "&zoek=" + percent_encoded(words);
    if (!kind.empty()) text += "&soort=" + percent_encoded(kind);
    return text;
  }
};

Wanted wanted_of(const Request& request) {
  Wanted wanted{request.parameter("zoek"), request.parameter("soort"), 1};
  const std::string& page = request.parameter("pagina");
  if (page.empty()) return wanted;
  const auto parsed = std::from_chars(page.data(), page.data() + page.size(), wanted.page);
  if (parsed.ec != std::errc() || parsed.ptr != page.data() + page.size() || wanted.page == 0)
    throw Error("usage", "Deze pagina van de lijst is er niet.");
  return wanted;
}

std::vector<const Document*> chosen(const std::vector<Document>& all, const Wanted& wanted) {
  const std::string words = dutch::fold(wanted.words);
  std::vector<const Document*> found;
  for (const Document& one : all) {
    if (!wanted.kind.empty() && one.kind != wanted.kind) continue;
    if (!words.empty() &&
        dutch::fold(one.title + "\n" + one.path + "\n" + one.publisher).find(words) ==
            std::string::npos)
      continue;
    found.push_back(&one);
  }
  std::ranges::stable_sort(found, std::greater{}, [](const Document* one) {
    return one->date ? one->date->sort_key() : 0;
  });
  return found;
}

Html form(const std::vector<Document>& all, const Wanted& wanted) {
  std::set<std::string> kinds;
  for (const Document& one : all)
    if (!one.kind.empty()) kinds.insert(one.kind);
  Html options = tag("option", {{"value", ""}}, "alle soorten");
  for (const std::string& kind : kinds)
    options += tag("option", {{"value", kind}, {"selected", kind == wanted.kind}}, kind);
  return tag("form", {{"action", "/documenten"}, {"class", "zoek"}, {"role", "search"}},
             tag("label", {{"for", "zoek"}, {"class", "verborgen"}}, "In titel, bestand, uitgever"),
             leaf("input", {{"type", "search"},
                            {"id", "zoek"},
                            {"name", "zoek"},
                            {"value", wanted.words},
                            {"placeholder", "Titel, bestand of uitgever"}}),
             tag("label", {{"for", "soort"}, {"class", "verborgen"}}, "Soort"),
             tag("select", {{"id", "soort"}, {"name", "soort"}}, options),
             tag("button", {{"type", "submit"}}, "Tonen"));
}

Html row(const Document& one) {
  const std::string title = one.title.empty() ? one.path : one.title;
  return tag(
      "tr", tag("td", {{"class", "datum"}}, one.date ? in_dutch(*one.date) : "onbekend"),
      tag("td", link("/document/" + one.id + "/1", title, {{"data-stop", true}})),
      tag("td", one.publisher), tag("td", one.kind),
      tag("td", {{"class", "getal"}}, dutch::number(std::max<std::size_t>(one.pages.size(), 1))));
}

Html table(const std::vector<const Document*>& found, const Wanted& wanted) {
  Html rows;
  const std::size_t first = std::min((wanted.page - 1) * kOnPage, found.size());
  for (std::size_t at = first; at < std::min(first + kOnPage, found.size()); ++at)
    rows += row(*found[at]);
  const auto head = [](std::string_view name) { return tag("th", {{"scope", "col"}}, name); };
  return tag(
      "div",
      {{"class", "schuif"},
       {"tabindex", "0"},
       {"role", "region"},
       {"aria-label", "Lijst van documenten"}},
      tag("table",
          tag("thead", tag("tr", head("Datum"), head("Titel"), head("Uitgever"), head("Soort"),
                           tag("th", {{"scope", "col"}, {"class", "getal"}}, "Blz."))),
          tag("tbody", rows)));
}

Html pager(const Wanted& wanted, std::size_t count) {
  if (count <= kOnPage) return {};
  const std::size_t last = (count + kOnPage - 1) / kOnPage;
  Html links;
  if (wanted.page > 1)
    links += link(wanted.address(wanted.page - 1), "← Vorige", {{"rel", "prev"}});
  links += tag("span", {{"class", "zacht"}},
               "pagina " + dutch::number(wanted.page) + " van " + dutch::number(last));
  if (wanted.page < last)
    links += link(wanted.address(wanted.page + 1), "Volgende →", {{"rel", "next"}});
  return tag("nav", {{"class", "bladeren"}, {"aria-label", "Bladeren"}}, links);
}

}  // namespace

Response documents_page(const Visit& visit) {
  const Wanted wanted = wanted_of(visit.request);
  const ReadingRoom::Lease desk = visit.site.room.take();
  const std::vector<Document>& all = desk->documents();
  Html body = tag("h1", "Documenten");
  if (all.empty()) {
    body += tag("p", {{"class", "leeg"}}, "Er zijn nog geen documenten.") + how_to_add(visit);
    return show(visit, {"Documenten", "/documenten", body});
  }
  const std::vector<const Document*> found = chosen(all, wanted);
  body += form(all, wanted) + tag("p", {{"role", "status"}},
                                  tag("b", dutch::number(found.size()) +
                                               (found.size() == 1 ? " document" : " documenten")));
  if (found.empty()) {
    body += tag("p", {{"class", "leeg"}}, "Niets met deze woorden. Zoekt u in de tekst? Gebruik ",
                link("/?q=" + percent_encoded(wanted.words), "Zoeken"), ".");
  } else {
    body += table(found, wanted) + pager(wanted, found.size());
  }
  return show(visit, {"Documenten", "/documenten", body, true});
}

}  // namespace speerpunt::web
