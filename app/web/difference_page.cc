// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/difference_page.hh"

#include "app/web/page.hh"
#include "app/web/version_difference.hh"
#include "corpus/dutch/numbers.hh"
#include "corpus/error.hh"
#include "corpus/join.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostShown = 300;

std::shared_ptr<const Document> document_of(const IndexReader& index, const std::string& id) {
  auto document = index.known_document(id);
  if (!document) throw Error("document-unknown", "Dit document is er niet (meer).", id);
  return document;
}

Html named(const Document& one) {
  return link("/document/" + one.id + "/1", one.title.empty() ? one.path : one.title) +
         (one.date ? " (" + in_dutch(*one.date) +
                         (one.version.empty() ? "" : ", versie " + one.version) + ")"
                   : std::string(" (datum onbekend)"));
}

Html words(const std::vector<DiffPart>& diff) {
  Html text;
  for (const DiffPart& part : diff) {
    if (part.operation == DiffOperation::kEqual) text += part.text;
    if (part.operation == DiffOperation::kDelete) text += tag("del", part.text);
    if (part.operation == DiffOperation::kInsert) text += tag("ins", part.text);
    text += " ";
  }
  return text;
}

Html page_of(const Document& document, std::optional<PageNumber> page, std::string_view said) {
  if (!page) return {};
  const std::string number = std::to_string(page->value);
  return link("/document/" + document.id + "/" + number, std::string(said) + " p. " + number) + " ";
}

Html change(const ParagraphChange& one, const Document& older, const Document& newer) {
  const std::string_view what = !one.old_page ? "nieuw" : !one.new_page ? "vervallen" : "gewijzigd";
  return tag(
      "li", {{"class", "wijziging"}},
      tag("p", {{"class", "zacht"}}, tag("b", what), " · ", page_of(older, one.old_page, "oud"),
          page_of(newer, one.new_page, "nieuw"), join(one.heading, " › ")),
      tag("blockquote", tag("p", words(one.diff))));
}

}  // namespace

Response difference_page(const Visit& visit) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  const auto older = document_of(desk->index, visit.parts[0]);
  const auto newer = document_of(desk->index, visit.parts[1]);
  const VersionDifference found =
      difference(desk->index.passages(older->id), desk->index.passages(newer->id));
  Html body = tag("h1", "Wat er veranderde") +
              tag("p", "Van ", named(*older), " naar ", named(*newer), ".") +
              tag("p", {{"role", "status"}},
                  tag("b", dutch::number(found.changes.size()) +
                               (found.changes.size() == 1 ? " wijziging" : " wijzigingen")),
                  ", " + dutch::number(found.same) + " alinea’s gelijk.");
  Html list;
  for (std::size_t at = 0; at < std::min(found.changes.size(), kMostShown); ++at)
    list += change(found.changes[at], *older, *newer);
  body += list.empty() ? Html() : tag("ol", {{"class", "wijzigingen"}}, list);
  if (found.changes.size() > kMostShown)
    body += tag("p", {{"class", "let-op"}},
                "Alleen de eerste " + dutch::number(kMostShown) + " wijzigingen staan hier.");
  return show(visit, {"Wat er veranderde", "/documenten", body});
}

}  // namespace speerpunt::web
