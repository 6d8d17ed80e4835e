// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/threads_page.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "app/web/counted.hh"
#include "app/web/known_theme.hh"
#include "app/web/page.hh"
#include "app/web/recommendation_address.hh"
#include "app/web/select.hh"
#include "app/web/server/request.hh"
#include "app/web/thread_view.hh"
#include "app/web/waiting.hh"
#include "corpus/error.hh"
#include "reports/charts/chart.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kOnPage = 15;
constexpr std::array<Change, 6> kChanges{Change::kRepeated,  Change::kSharpened,
                                         Change::kWeakened,  Change::kChanged,
                                         Change::kFulfilled, Change::kDisappeared};

struct ThreadsAddress {
  std::string theme;
  std::string change;  // name of one; empty: all but what only ended; "alles"
  std::size_t page = 1;

  std::string text(std::size_t number) const {
    std::string query;
    const auto add = [&query](const char* name, const std::string& value) {
      if (value.empty()) return;
      query += (query.empty() ? "?" : "&") + std::string(name) + "=" + percent_encoded(value);
    };
    add("thema", theme);
    add("verandering", change);
    add("pagina", number > 1 ? std::to_string(number) : "");
    return "/draden" + query;
  }
};

ThreadsAddress threads_of(const Request& request, const std::vector<Theme>& themes) {
  ThreadsAddress address;
  const std::string& theme = request.parameter("thema");
  if (!theme.empty()) address.theme = known_theme(themes, theme).id;
  address.change = request.parameter("verandering");
  const bool known = address.change.empty() || address.change == "alles" ||
                     std::ranges::any_of(kChanges, [&address](Change change) {
                       return name_of(change) == address.change;
                     });
  if (!known)
    throw Error("usage", "Er is geen verandering “" + address.change + "”.", {},
                "Kies er een uit de lijst bij Draden.");
  const std::string& page = request.parameter("pagina");
  if (page.empty()) return address;
  const auto parsed = std::from_chars(page.data(), page.data() + page.size(), address.page);
  if (parsed.ec != std::errc() || parsed.ptr != page.data() + page.size() || address.page == 0 ||
      address.page > 1'000'000)
    throw Error("usage", "Deze pagina is er niet.", {}, "Begin opnieuw bij Draden.");
  return address;
}

// The theme of a recommendation in it, as thread_histories() has it.
bool is_of(const ThreadHistory& thread, const Lineage& lineage, const std::string& theme) {
  return theme.empty() || std::ranges::any_of(thread.events, [&](const ThreadEvent& event) {
           const Statement& one = lineage.statements[event.statement];
           return one.recommends && one.kind != RecommendationClass::kExistingDuty &&
                  std::ranges::any_of(one.themes, [&theme](const std::string& id) {
                    return id == theme || id.starts_with(theme + "/");
                  });
         });
}

// Without a wish what was said once and not again stands apart: by far the most do.
bool has_change(const ThreadHistory& thread, const std::string& wanted) {
  if (wanted == "alles") return true;
  return std::ranges::any_of(thread.events, [&wanted](const ThreadEvent& event) {
    if (wanted.empty()) return event.change != Change::kNew && event.change != Change::kDisappeared;
    return name_of(event.change) == wanted;
  });
}

std::string year_of(const Statement& one) {
  return one.date ? std::to_string(one.date->year()) : "onbekend";
}

Html shown_thread(const ThreadHistory& thread, const Lineage& lineage) {
  const Statement& first = lineage.statements[thread.events.front().statement];
  const Statement& last = lineage.statements[thread.events.back().statement];
  Html marks;
  for (const ThreadEvent& event : thread.events)
    marks += tag(
        "li", tag("span", {{"class", "zacht"}}, year_of(lineage.statements[event.statement]) + " "),
        change_mark(event.change, event.proposal));
  const std::string years =
      year_of(first) == year_of(last) ? year_of(first) : year_of(first) + "–" + year_of(last);
  return tag(
      "li", {{"class", "treffer"}}, tag("h3", link("/draad/" + thread.id, first.text)),
      tag("p", {{"class", "bron"}}, years + (first.issuer.empty() ? "" : " · " + first.issuer)),
      tag("ol", {{"class", "verloop"}, {"aria-label", "Verloop"}}, marks));
}

Html filter_form(const Visit& visit, const ThreadsAddress& address) {
  std::vector<Choice> themes{{"", "alle thema’s"}};
  for (const Theme& theme : visit.site.themes)
    themes.push_back({theme.id, (theme.parent.empty() ? "" : "– ") + theme.name});
  std::vector<Choice> changes{{"", "wat terugkwam"}};
  for (const Change change : kChanges) {
    const std::string name(name_of(change));
    changes.push_back({name, name});
  }
  changes.push_back({"alles", "alles"});
  return tag("form", {{"action", "/draden"}, {"class", "filters"}, {"aria-label", "Filters"}},
             labelled("Thema", "thema", select("thema", themes, address.theme)),
             labelled("Verandering", "verandering", select("verandering", changes, address.change)),
             tag("p", {{"class", "knoppen"}}, tag("button", {{"type", "submit"}}, "Toon")));
}

Html pager(const ThreadsAddress& address, std::size_t total) {
  const std::size_t last = (total + kOnPage - 1) / kOnPage;
  if (last < 2) return {};
  Html links;
  if (address.page > 1)
    links += link(address.text(address.page - 1), "← Vorige", {{"rel", "prev"}});
  links += tag("span", {{"class", "zacht"}},
               "pagina " + dutch::number(address.page) + " van " + dutch::number(last));
  if (address.page < last)
    links += link(address.text(address.page + 1), "Volgende →", {{"rel", "next"}});
  return tag("nav", {{"class", "bladeren"}, {"aria-label", "Bladeren"}}, links);
}

// These threads on an axis of years.
Html drawing(const Lineage& lineage, const std::vector<ThreadHistory>& threads) {
  const Chart chart = lineage_chart(lineage, threads, "Deze draden door de jaren");
  return tag("details", {{"class", "grafiek"}}, tag("summary", "Als tekening"),
             tag("div",
                 {{"class", "schuif"},
                  {"role", "group"},
                  {"tabindex", "0"},
                  {"aria-label", "Tekening van deze draden"}},
                 Html::of_report(chart.svg)));
}

}  // namespace

std::string threads_address(const std::string& theme) {
  ThreadsAddress address;
  address.theme = theme;
  return address.text(1);
}

Response threads_are_made(const Visit& visit) {
  return waiting_page(visit, "Draden", kRecommendationsPath,
                      "De aanbevelingen worden door de jaren gevolgd. De eerste keer kan dat bij "
                      "veel documenten een paar minuten duren.");
}

Response threads_page(const Visit& visit) {
  Site& site = visit.site;
  const ThreadsAddress address = threads_of(visit.request, site.themes);
  const auto followed = site.overview.threads(site);
  if (!followed.value) return threads_are_made(visit);
  const Lineage& lineage = followed.value->lineage;
  std::vector<const ThreadHistory*> chosen;
  for (const ThreadHistory& thread : followed.value->histories)
    if (is_of(thread, lineage, address.theme) && has_change(thread, address.change))
      chosen.push_back(&thread);
  const std::size_t first = std::min((address.page - 1) * kOnPage, chosen.size());
  std::vector<ThreadHistory> shown;
  Html list;
  for (const ThreadHistory* thread :
       std::span(chosen).subspan(first, std::min(kOnPage, chosen.size() - first))) {
    list += shown_thread(*thread, lineage);
    shown.push_back(*thread);
  }
  Html body = tag("p", {{"class", "terug"}},
                  link(kRecommendationsPath, "← Aanbevelingen", {{"data-terug", true}})) +
              tag("h1", "Wat van aanbevelingen werd") + outdated_note(followed.current) +
              filter_form(visit, address) +
              tag("p", {{"role", "status"}, {"class", "boven"}},
                  tag("b", counted(chosen.size(), "draad", "draden")));
  if (list.empty()) {
    body += tag("p", {{"class", "leeg"}},
                "Geen draad past hierbij. Een draad ontstaat als een aanbeveling in een later "
                "document terugkomt; kies “alles” om ook te zien wat één keer is gezegd en later "
                "niet meer.");
  } else {
    body += tag("h2", {{"class", "verborgen"}}, "Draden") +
            tag("ol", {{"class", "treffers"}}, list) + pager(address, chosen.size()) +
            drawing(lineage, shown);
  }
  return show(visit, {"Wat van aanbevelingen werd", kRecommendationsPath, body});
}

}  // namespace speerpunt::web
