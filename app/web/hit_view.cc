// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/hit_view.hh"

#include <algorithm>

#include "app/web/search_address.hh"
#include "app/web/server/request.hh"
#include "app/why_in_dutch.hh"
#include "corpus/doubt.hh"
#include "corpus/dutch/numbers.hh"
#include "corpus/join.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kVersionsNamed = 4;

std::string pages(const Hit& hit) {
  std::string text = "p. " + std::to_string(hit.page.value);
  if (hit.page_end > hit.page) text += "–" + std::to_string(hit.page_end.value);
  if (hit.recognised) text += scan_in_dutch(*hit.recognised);
  return text;
}

Html origin(const Hit& hit) {
  std::vector<std::string> parts{hit.date ? in_dutch(*hit.date) : "datum onbekend"};
  for (const std::string& part : {hit.publisher, hit.kind})
    if (!part.empty()) parts.push_back(part);
  return tag("p", {{"class", "bron"}}, join(parts, " · ") + " · ", tag("b", pages(hit)));
}

Html line(const std::string& text) {
  return text.empty() ? Html() : tag("p", {{"class", "waarom"}}, text);
}

Html themes_of(const Hit& hit, std::span<const Theme> themes) {
  Html list;
  for (const std::string& id : hit.themes) {
    const auto theme = std::ranges::find(themes, id, &Theme::id);
    if (theme == themes.end()) continue;
    list += tag("li", link("/thema/" + percent_encoded(id), theme->name));
  }
  return list.empty() ? Html() : tag("ul", {{"class", "labels"}, {"aria-label", "Thema’s"}}, list);
}

std::string name_of(const Hit& version) {
  if (version.relation == "duplicate") return version.path;
  if (!version.version.empty()) return "versie " + version.version;
  return version.date ? in_dutch(*version.date) : version.path;
}

// "Ook in oudere versies: 2015, 2013"
Html folded(const Hit& hit, const std::string& query, std::string_view relation,
            std::string_view said) {
  Html names;
  std::size_t count = 0;
  for (const Hit& version : hit.versions) {
    if (version.relation != relation || ++count > kVersionsNamed) continue;
    names += count > 1 ? Html(", ") : Html();
    names += link(address_of(version, query), name_of(version));
  }
  if (count == 0) return {};
  if (count > kVersionsNamed) names += " en nog " + dutch::number(count - kVersionsNamed);
  return tag("p", {{"class", "waarom"}}, std::string(said) + ": ", names);
}

Html versions(const Hit& hit, const std::string& query) {
  return folded(hit, query, "duplicate", "Kopieën") +
         folded(hit, query, "newer", "Ook in nieuwere versies") +
         folded(hit, query, "older", "Ook in oudere versies") +
         folded(hit, query, "version", "Ook in andere versies");
}

Html more_in_document(const Hit& hit, const std::string& query) {
  if (hit.more == 0) return {};
  SearchAddress address;
  address.words = query;
  const std::string count = dutch::number(hit.more) + (hit.more == 1 ? " passage" : " passages");
  return tag("p", {{"class", "waarom"}},
             link(address.with_filter("document:" + hit.document).text(),
                  "Nog " + count + " in dit document"));
}

Html warnings(const Hit& hit) {
  Html lines;
  if (hit.stale)
    lines += tag("p", {{"class", "let-op"}}, "Gewijzigd of verdwenen sinds het is gelezen.");
  if (!hit.superseded_by.empty())
    lines += tag("p", {{"class", "let-op"}}, "Uit een oudere versie; ",
                 link("/document/" + hit.superseded_by, "de nieuwste"), " zegt dit niet meer.");
  return lines;
}

}  // namespace

Html shown_snippet(const std::vector<SnippetPart>& snippet) {
  Html shown;
  for (const SnippetPart& part : snippet) {
    Html text(part.text);
    if (part.doubtful)
      text = tag("span", {{"class", "twijfel"}, {"title", "mogelijk verkeerd gelezen"}}, text);
    if (part.added) text = tag("span", {{"class", "tussen"}}, text);
    shown += part.match ? tag("mark", text) : text;
  }
  return shown;
}

Html shown_hit(const Hit& hit, const std::string& query, std::span<const Theme> themes) {
  const std::string reasons = special_reasons_in_dutch(hit);
  Html body = tag("h3", link(address_of(hit, query), hit.title.empty() ? hit.path : hit.title));
  body += origin(hit);
  if (!hit.heading.empty()) body += tag("p", {{"class", "koppad"}}, join(hit.heading, " › "));
  body += tag("blockquote", tag("p", shown_snippet(hit.snippet)));
  body += line(reasons.empty() ? "" : "Gevonden via " + reasons);
  body += line(hit.missing.empty() ? "" : "Zonder: " + join(hit.missing, ", "));
  body += more_in_document(hit, query) + versions(hit, query) + warnings(hit);
  body += themes_of(hit, themes);
  return tag("li", {{"class", "treffer"}}, tag("article", body));
}

}  // namespace speerpunt::web
