// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/page.hh"

#include <array>

#include "app/web/assets.hh"
#include "index/shards.hh"

namespace speerpunt::web {
namespace {

struct Entry {
  std::string_view address;
  std::string_view name;
};
constexpr std::string_view kAdd = "/toevoegen";
constexpr std::array<Entry, 7> kEntries{{{"/", "Zoeken"},
                                         {"/themas", "Thema’s"},
                                         {"/aanbevelingen", "Aanbevelingen"},
                                         {"/briefing", "Briefing"},
                                         {"/documenten", "Documenten"},
                                         {kAdd, "Toevoegen"},
                                         {"/gezondheid", "Gezondheid"}}};

Html navigation(std::string_view section, bool read_only) {
  Html list;
  for (const Entry& entry : kEntries) {
    if (read_only && entry.address == kAdd) continue;
    Attributes here;
    if (entry.address == section) here.push_back({"aria-current", "page"});
    list += tag("li", link(std::string(entry.address), entry.name, here));
  }
  return tag("nav", {{"aria-label", "Onderdelen"}}, tag("ul", list));
}

Html header(const Visit& visit, std::string_view section) {
  if (visit.session.name.empty())
    return tag("header", {{"class", "top"}}, tag("p", {{"class", "merk"}}, "speerpunt"));
  return tag("header", {{"class", "top"}}, tag("p", {{"class", "merk"}}, link("/", "speerpunt")),
             navigation(section, visit.site.door.read_only()),
             tag("p", {{"class", "wie"}}, visit.session.name,
                 visit.site.door.read_only() ? " · alleen lezen" : ""));
}

Html head(const Visit& visit, const Page& page) {
  Html again;
  if (page.moving)
    again = tag("noscript", leaf("meta", {{"http-equiv", "refresh"}, {"content", "3"}}));
  return tag("head", leaf("meta", {{"charset", "utf-8"}}), again,
             tag("title", page.title + " – speerpunt"),
             leaf("meta", {{"name", "viewport"}, {"content", "width=device-width"}}),
             leaf("meta", {{"name", "color-scheme"}, {"content", "light dark"}}),
             leaf("meta", {{"name", "csrf"}, {"content", visit.session.csrf}}),
             leaf("link", {{"rel", "stylesheet"}, {"href", asset_address("speerpunt.css")}}),
             leaf("link", {{"rel", "icon"}, {"href", asset_address("speerpunt.svg")}}),
             tag("script", {{"src", asset_address("speerpunt.js")}, {"defer", true}}));
}

Html missing_shards(const Visit& visit) {
  Html lines;
  if (visit.session.name.empty()) return lines;
  for (const auto& [address, reason] : visit.site.workspace.missing_shards().now())
    lines += tag("p", {{"class", "let-op"}, {"role", "status"}}, "Een deel van de index (", address,
                 ") is onbereikbaar: ", reason, ". Wat daarin staat, ontbreekt hier.");
  return lines;
}

}  // namespace

int status_of(const Error& error) {
  const std::string& code = error.code();
  if (code == "shard-missing") return 503;
  if (code.ends_with("-unknown") || code.ends_with("-missing") || code == "page-unavailable")
    return 404;
  if (code == "query-syntax" || code == "usage" || code.ends_with("-invalid")) return 400;
  if (code == "read-only") return 403;
  if (code.ends_with("-locked")) return 503;
  return 500;
}

Response show(const Visit& visit, const Page& page, int status) {
  const Html body = tag(
      "body", link("#inhoud", "Naar de inhoud", {{"class", "overslaan"}}),
      header(visit, page.section),
      tag("main", {{"id", "inhoud"}, {"tabindex", "-1"}, {"class", page.wide ? "breed" : "smal"}},
          missing_shards(visit), page.body));
  const Html whole = tag("html", {{"lang", "nl"}}, head(visit, page), body);
  return {status,
          {{"Content-Type", "text/html; charset=utf-8"}},
          "<!doctype html>\n" + whole.markup() + "\n"};
}

Response error_page(const Visit& visit, int status, std::string_view title,
                    std::string_view message, std::string_view hint) {
  Html body = tag("h1", title) + tag("p", message);
  if (!hint.empty()) body += tag("p", {{"class", "zacht"}}, hint);
  return show(visit, {std::string(title), "", body}, status);
}

Response error_page(const Visit& visit, const Error& error) {
  const int status = status_of(error);
  return error_page(visit, status, status == 404 ? "Niet gevonden" : "Dat ging niet", error.what(),
                    error.hint());
}

Html write_form(const Visit& visit, const std::string& action, const Html& content,
                Attributes more) {
  more.insert(more.begin(), {{"method", "post"}, {"action", action}});
  return tag("form", more,
             leaf("input", {{"type", "hidden"}, {"name", "csrf"}, {"value", visit.session.csrf}}),
             content);
}

Html how_to_add(const Visit& visit) {
  if (visit.site.door.read_only())
    return tag("p", "Deze server is alleen om te lezen. Voeg documenten toe op de opdrachtregel: ",
               tag("code", "speerpunt add MAP"), ".");
  return tag("p", link(std::string(kAdd), "Documenten toevoegen", {{"class", "knop"}}),
             " of op de opdrachtregel: ", tag("code", "speerpunt add MAP"), ".");
}

Response redirect(const std::string& address) {
  return {303, {{"Location", address}}, std::string()};
}

}  // namespace speerpunt::web
