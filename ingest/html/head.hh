// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: what the <head> and the data in a web page say about it.
#include <string>
#include <string_view>

#include <libxml/tree.h>

#include "ingest/about/about.hh"

namespace speerpunt {

// Title from <title> without the name of the site (which becomes the publisher), else og:title;
// date from JSON-LD datePublished, else from article:published_time, DC, DCTERMS metadata.
AboutHints read_html_head(const xmlNode* root);

// "Openheid | KNMG" -> "Openheid" and "KNMG". `site` is the name if known. A title that is not
// made of parts stays whole.
struct SplitTitle {
  std::string title;
  std::string site;
};
SplitTitle split_page_title(std::string_view title, std::string_view site);

}  // namespace speerpunt
