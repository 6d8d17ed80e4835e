// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/thread_page.hh"

#include "app/web/page.hh"
#include "app/web/thread_view.hh"
#include "app/web/threads_page.hh"
#include "app/web/waiting.hh"
#include "corpus/error.hh"

namespace speerpunt::web {

Response thread_page(const Visit& visit) {
  Site& site = visit.site;
  const auto followed = site.overview.threads(site);
  if (!followed.value) return threads_are_made(visit);
  const std::string& id = visit.parts[0];
  if (!followed.value->steps.contains(id))
    throw Error("thread-unknown", "Deze draad is er niet (meer).", id,
                "Een draad kan een ander begin krijgen als er documenten bijkomen: zoek hem op bij "
                "Draden.");
  const Html body =
      tag("p", {{"class", "terug"}}, link("/draden", "← Alle draden", {{"data-terug", true}})) +
      tag("h1", "Draad van een aanbeveling") + outdated_note(followed.current) +
      tag("p", {{"class", "zacht"}},
          "Doorgestreepte woorden vielen weg, onderstreepte kwamen erbij. ",
          "“Ingevuld” en “verdwenen” zijn voorstellen: lees de zin die ervoor pleit.") +
      thread_steps(visit, *followed.value, id, "");
  return show(visit, {"Draad van een aanbeveling", "/aanbevelingen", body});
}

}  // namespace speerpunt::web
