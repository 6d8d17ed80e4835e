// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: the questions that complete_about() asks, one file each.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/about/about.hh"

namespace speerpunt {

struct FoundTitle {
  std::string title;
  std::string source;
};
FoundTitle find_title(const Document& document, const AboutHints& hints);

// `document` has its title. Adds a Problem "date-conflict" where two sources contradict.
std::optional<Date> find_date(Document& document, const AboutHints& hints);

std::string find_publisher(const Document& document, const AboutHints& hints);

// The known institution that a text names, as it is shown; empty: none.
std::string institution_in(std::string_view text);

// The text is nothing but the name of an organisation, as letterheads have it.
bool is_organisation_name(std::string_view text);

// The line under the title that goes with it; empty: none.
std::string find_subtitle(const Document& document);

// Whose voice it is, where that is not the publisher: the minister who signs or answers, the
// committee on the cover, who had it made. `document` has its kind and publisher.
std::string find_issuer(const Document& document);

// "2.0", "concept", "1.1 concept"; from the title, the head, running headers, else the file name.
std::string find_version(const Document& document);

// What the document says that it replaces, as it says it: "de versie van 2013". Not what it tells
// of other documents. `document` has its kind and title.
std::vector<std::string> find_replaces(const Document& document);

// visie, standpunt, brief, ...; else what the form is: webpagina, mail; else empty.
std::string find_kind(const Document& document);

// It is laid out on paper, with letterheads, headers and footers: PDF and office documents.
bool is_laid_out(const Document& document);

// It addresses someone: "Geachte ..".
bool is_letter(const Document& document);

// "nl" or "en"; empty where the text is too short or neither.
std::string find_language(const Document& document, const AboutHints& hints);

// The last part of a path without its extension, "_" and "%20" as spaces.
std::string file_stem(std::string_view path);

// Whether `text` (folded) has `phrase` (folded) between word borders; its offset or npos.
std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from = 0);

}  // namespace speerpunt
