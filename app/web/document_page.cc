// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/document_page.hh"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/web/document_aside.hh"
#include "app/web/page.hh"
#include "app/web/page_layer.hh"
#include "app/web/search_address.hh"
#include "app/web/server/request.hh"
#include "app/web/shown_page.hh"
#include "corpus/error.hh"

namespace speerpunt::web {
namespace {

constexpr std::array<int, 2> kWidths{800, 1600};

bool is_id(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

int number_of(const std::string& text) {
  int number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() ? number : 0;
}

Html pager(const ShownPage& shown, std::string_view label) {
  const auto to = [&shown](int step, std::string_view name, std::string_view relation) {
    const PageNumber other{shown.page.value + step};
    if (other.value < 1 || other > shown.last) return tag("span", {{"class", "zacht"}}, name);
    return link(shown.address(other), name, {{"rel", relation}});
  };
  const std::string place =
      "bladzijde " + std::to_string(shown.page.value) + " van " + std::to_string(shown.last.value);
  return tag("nav", {{"class", "bladeren"}, {"aria-label", label}}, to(-1, "← Vorige", "prev"),
             tag("span", place), to(1, "Volgende →", "next"));
}

Html ways_to_look(const ShownPage& shown) {
  if (shown.document.media != "pdf") return {};
  ShownPage other = shown;
  other.as_text = !shown.as_text;
  return link(other.address(shown.page), shown.as_text ? "Toon de bladzijde" : "Toon als tekst");
}

Html find_form(const ShownPage& shown) {
  Html kept;
  if (shown.as_text)
    kept = leaf("input", {{"type", "hidden"}, {"name", "toon"}, {"value", "tekst"}});
  return tag("form",
             {{"action", shown.address(shown.page)}, {"role", "search"}, {"class", "zoek klein"}},
             tag("label", {{"for", "q"}, {"class", "verborgen"}}, "Zoek op deze bladzijde"),
             leaf("input", {{"type", "search"},
                            {"id", "q"},
                            {"name", "q"},
                            {"value", shown.query},
                            {"placeholder", "Markeer woorden in dit document"}}),
             kept, tag("button", {{"type", "submit"}, {"class", "stil"}}, "Markeer"));
}

Html way_back(const ShownPage& shown) {
  if (shown.query.empty()) return {};
  SearchAddress all;
  all.words = shown.query;
  const SearchAddress here = all.with_filter("document:" + shown.document.id);
  return tag("p", {{"class", "terug"}},
             link(all.text(), "← Naar de resultaten", {{"data-terug", true}}), " · ",
             link(here.text(), "Alle treffers in dit document"));
}

Html title_of(const ShownPage& shown) {
  const Document& document = shown.document;
  std::string line = document.date ? in_dutch(*document.date) : "datum onbekend";
  for (const std::string& part : {document.publisher, document.kind})
    if (!part.empty()) line += " · " + part;
  return tag("h1", document.title.empty() ? document.path : document.title) +
         tag("p", {{"class", "bron"}}, line);
}

Html sheet(const ShownPage& shown) {
  if (shown.view) return pictured_page(shown);
  Html body;
  if (!shown.as_text && shown.document.media == "pdf")
    body = tag("p", {{"class", "let-op"}},
               "Deze bladzijde kan niet worden getekend; hier staat haar tekst.");
  return body + page_text(shown);
}

}  // namespace

Response document_start(const Visit& visit) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  const auto document = desk->index.find_document(visit.parts[0]);
  if (!document)
    throw Error("document-unknown", "Dit document is er niet (meer).", visit.parts[0],
                "Zoek het op, of kijk bij Documenten.");
  return redirect("/document/" + document->id + "/1");
}

Response document_page(const Visit& visit) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  const ShownPage shown = shown_page(visit, desk->index, desk->synonyms);
  const Html top =
      tag("div", {{"class", "boven"}}, pager(shown, "Bladzijden"), ways_to_look(shown));
  const Html body = way_back(shown) + title_of(shown) +
                    tag("div", {{"class", "leesvlak"}},
                        tag("div", top, sheet(shown), pager(shown, "Bladzijden, onderaan")),
                        tag("aside", {{"class", "ernaast"}, {"aria-label", "Bij deze bladzijde"}},
                            find_form(shown), beside_page(shown, visit.site.themes),
                            about_document(shown, desk->index)));
  const std::string title =
      shown.document.title.empty() ? shown.document.path : shown.document.title;
  return show(visit,
              {title + ", p. " + std::to_string(shown.page.value), "/documenten", body, true});
}

Response page_picture(const Visit& visit) {
  const std::string& id = visit.parts[0];
  const int page = number_of(visit.parts[1]);
  const int width = number_of(visit.parts[2]);
  if (!is_id(id) || page < 1 || std::ranges::find(kWidths, width) == kWidths.end())
    return plain_response(404, "Niet gevonden.");
  const std::filesystem::path file = visit.site.pages.picture(id, PageNumber{page}, width);
  return {
      200,
      {{"Content-Type", "image/png"}, {"Cache-Control", "private, max-age=31536000, immutable"}},
      FileBody{file}};
}

// Never shown by the browser within our site: its content is not ours.
Response original_file(const Visit& visit) {
  const std::string& id = visit.parts[0];
  const auto file = is_id(id) ? visit.site.workspace.original(id) : std::nullopt;
  if (!file) return plain_response(404, "Niet gevonden.");
  const std::string name = id.substr(0, 12) + file->extension().string();
  return with_policy({200,
                      {{"Content-Type", "application/octet-stream"},
                       {"Content-Disposition", "attachment; filename=\"" + name + "\""}},
                      FileBody{*file}},
                     Policy::kReport);
}

}  // namespace speerpunt::web
