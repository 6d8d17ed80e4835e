// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/about/about.hh"

#include <cstddef>
#include <utility>

#include "ingest/about/letterhead.hh"
#include "ingest/about/parts.hh"
#include "ingest/text/decode.hh"

namespace speerpunt {
namespace {

// Shown on a line, and weighed with every passage of the document.
constexpr std::size_t kMostTitleBytes = 1000;

void bound_title(std::string& title) {
  title.resize(first_bytes(title, kMostTitleBytes).size());
}

}  // namespace

void complete_about(Document& document, const AboutHints& hints) {
  mark_letterhead(document);
  // A title that a reader took from its title block is weighed again against the rest.
  if (document.title.empty() || document.title_source == "text") {
    FoundTitle found = find_title(document, hints);
    document.title = std::move(found.title);
    document.title_source = std::move(found.source);
  }
  bound_title(document.title);
  if (document.url.empty()) document.url = hints.url;
  if (document.kind.empty()) document.kind = find_kind(document);
  if (!document.date) document.date = find_date(document, hints);
  if (document.publisher.empty()) document.publisher = find_publisher(document, hints);
  if (document.subtitle.empty()) document.subtitle = find_subtitle(document);
  bound_title(document.subtitle);
  if (document.issuer.empty()) document.issuer = find_issuer(document);
  if (document.version.empty()) document.version = find_version(document);
  if (document.replaces.empty()) document.replaces = find_replaces(document);
  if (document.language.empty()) document.language = find_language(document, hints);
}

}  // namespace speerpunt
