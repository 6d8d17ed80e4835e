// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/saved_search_page.hh"

#include "app/atom.hh"
#include "app/saved_searches.hh"
#include "app/web/hit_view.hh"
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
  body += actions(visit, name, !news.empty());
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
