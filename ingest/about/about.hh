// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a document says about itself: title, date, publisher, kind, version, what it replaces.
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "ingest/embedded_file.hh"

namespace speerpunt {

// What the form of a file claims, next to its text. Everything is UTF-8; empty: nothing claimed.
struct AboutHints {
  std::string title;
  std::string title_source;  // pdf-metadata, office-metadata, html-title, mail-subject,
                             // front-matter, text, outline
  std::string date_meta;     // ISO 8601, as precise as it stands there; a time after it is ignored
  std::string date_source;   // html-meta, mail-header, front-matter
  std::string pdf_created;   // CreationDate, "D:2017.." or ISO: often only when it was rendered
  std::string author;        // a person or an organisation; the publisher only if the latter
  std::string publisher;     // an organisation that the form names as such
  std::string language;      // "nl", "nl-NL", "en"
  std::string url;
};

// Fills title, subtitle, date, publisher, issuer, kind, version, replaces, language and url where
// they are empty (a title of source "text" is decided anew), for every form: `document` must have
// media, path, pages and blocks. What cannot be told stays empty. A title has 1,000 bytes at most.
//
// Date, in this order of trust: a date that the text gives as its own (in or under the title, in a
// letterhead or colophon); mail header and HTML metadata; front matter; file name; the PDF's
// creation day. Dates in running text never count. Two that contradict each other give a Problem
// "date-conflict" that names both; the PDF's creation day only where it is before the text's date.
void complete_about(Document& document, const AboutHints& hints);

// A file of any form, read: the document without its date, publisher and kind, the hints, and
// the files inside it.
struct Reading {
  Document document;
  AboutHints hints;
  std::vector<EmbeddedFile> embedded = {};
};

}  // namespace speerpunt
