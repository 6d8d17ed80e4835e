// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/saved_search_page.hh"

#include "app/atom.hh"
#include "app/saved_searches.hh"
#include "app/web/hit_view.hh"
#include "app/web/keys.hh"
#include "app/web/page.hh"
#include "app/web/search_address.hh"
#include "app/web/server/request.hh"
#include "corpus/dutch/numbers.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostShown = 50;

std::string address(const std::string& name) {
  return "/zoekvraag/" + percent_encoded(name);
}

std::vector<NewsItem> news_of(const Visit& visit, const std::string& name) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  return SavedSearches(visit.site.workspace).news(name, desk->index, desk->synonyms);
}

Html actions(const Visit& visit, const std::string& name, bool any) {
  if (visit.site.door.read_only()) return {};
  Html forms;
  if (any)
    forms += write_form(visit, address(name) + "/gelezen",
                        tag("button", {{"type", "submit"}}, "Alles gelezen"));
  forms += write_form(visit, address(name) + "/weg",
                      tag("button", {{"type", "submit"}, {"class", "stil"}}, "Niet meer bewaren"));
  return tag("div", {{"class", "knoppen"}}, forms);
}

// A feed reader cannot sign in: it has a secret in its address.
Html feed_section(const Visit& visit, const std::string& name) {
  const std::string key = SavedSearches(visit.site.workspace).feed_key(name);
  const auto button = [](const char* wish, const char* text) {
    return tag("button", {{"type", "submit"}, {"class", "stil"}, {"name", "doe"}, {"value", wish}},
               text);
  };
  Html body = tag("h2", {{"id", "feed"}}, "Volgen in een nieuwslezer");
  if (key.empty()) {
    body += tag("p", {{"class", "zacht"}},
                "Een nieuwslezer kan zich niet aanmelden. Een geheim adres laat hem toch lezen wat "
                "deze zoekvraag nieuw vindt, en niets anders; u kunt het intrekken.");
  } else {
    const std::string place =
        visit.site.door.origin(visit.request) + "/atom/" + percent_encoded(name) + "/" + key;
    body += tag("p", tag("code", {{"class", "adres"}}, place)) +
            tag("p", tag("button",
                         {{"type", "button"}, {"class", "stil klein"}, {"data-kopieer", place}},
                         "Kopieer het adres")) +
            tag("p", {{"class", "zacht"}}, "Wie dit adres heeft, kan meelezen.");
  }
  if (visit.site.door.read_only()) return key.empty() ? Html() : body;
  const Html buttons = key.empty() ? button("maak", "Maak een geheim adres")
                                   : button("maak", "Maak een nieuw adres") +
                                         button("intrekken", "Trek het adres in");
  return body +
         write_form(visit, address(name) + "/feed", tag("div", {{"class", "knoppen"}}, buttons));
}

}  // namespace

Html saved_searches(const Visit& visit) {
  Html list;
  for (const std::string& name : SavedSearches(visit.site.workspace).names())
    list += tag("li", link(address(name), name));
  return list.empty() ? Html()
                      : tag("h2", "Bewaarde zoekvragen") + tag("ul", {{"class", "labels"}}, list);
}

Html save_form(const Visit& visit, const std::string& query) {
  if (visit.site.door.read_only()) return {};
  return tag("details", {{"class", "bewaar"}}, tag("summary", "Bewaar deze zoekvraag"),
             write_form(visit, "/zoekvragen",
                        leaf("input", {{"type", "hidden"}, {"name", "q"}, {"value", query}}) +
                            tag("label", {{"for", "naam"}}, "Naam (letters, cijfers, streepjes)") +
                            leaf("input", {{"type", "text"},
                                           {"id", "naam"},
                                           {"name", "naam"},
                                           {"required", true},
                                           {"maxlength", 64},
                                           {"pattern", "[A-Za-z0-9_\\-]+"}}) +
                            tag("button", {{"type", "submit"}}, "Bewaren"),
                        {{"class", "stapel"}}));
}

Response saved_search_page(const Visit& visit) {
  const std::string& name = visit.parts[0];
  const SavedSearch search = SavedSearches(visit.site.workspace).load(name);
  const std::vector<NewsItem> news = news_of(visit, name);
  SearchAddress all;
  all.words = search.query;
  Html body = tag("h1", name) + tag("p", "Zoekvraag: ", link(all.text(), search.query), " · ",
                                    link(address(name) + "/atom", "Atom"));
  body += tag("p", {{"role", "status"}},
              news.empty() ? Html("Er is niets nieuws gevonden sinds u dit las.")
                           : tag("b", dutch::number(news.size()) + " nieuw"));
  Html list;
  for (std::size_t at = 0; at < std::min(news.size(), kMostShown); ++at)
    list += shown_hit(news[at].hit, search.query, visit.site.themes);
  if (!list.empty())
    body += tag("h2", {{"class", "verborgen"}}, "Nieuw gevonden") +
            tag("ol", {{"class", "treffers"}}, list);
  body += actions(visit, name, !news.empty()) + feed_section(visit, name);
  return show(visit, {name, "/", body});
}

// The links lead here, not to a file.
Response saved_search_atom(const Visit& visit) {
  const std::string& name = visit.parts[0];
  const SavedSearches searches(visit.site.workspace);
  const std::string query = searches.load(name).query;
  const std::string here = visit.site.door.origin(visit.request);
  const std::string feed = to_atom(news_of(visit, name), name, searches.saved(name),
                                   [&](const Hit& hit) { return here + address_of(hit, query); });
  return {200, {{"Content-Type", "application/atom+xml; charset=utf-8"}}, feed};
}

Response open_atom(const Visit& visit) {
  const std::string key = SavedSearches(visit.site.workspace).feed_key(visit.parts[0]);
  if (key.empty() || !is_same_key(key, visit.parts[1]))
    return plain_response(404, "Deze feed is er niet (meer).");
  return saved_search_atom(visit);
}

Response set_feed(const Visit& visit) {
  const std::string& name = visit.parts[0];
  const bool wanted = visit.request.form_value("doe") == "maak";
  SavedSearches(visit.site.workspace).set_feed_key(name, wanted ? random_key() : "");
  return redirect(address(name) + "#feed");
}

Response save_search(const Visit& visit) {
  const std::string& name = visit.request.form_value("naam");
  SavedSearches(visit.site.workspace).save(name, {visit.request.form_value("q")});
  return redirect(address(name));
}

Response read_saved_search(const Visit& visit) {
  const std::string& name = visit.parts[0];
  SavedSearches(visit.site.workspace).keep_seen(name, news_of(visit, name));
  return redirect(address(name));
}

Response remove_saved_search(const Visit& visit) {
  SavedSearches(visit.site.workspace).remove(visit.parts[0]);
  return redirect("/");
}

}  // namespace speerpunt::web
