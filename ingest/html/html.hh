// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Web pages (libxml2): the main content as blocks, the chrome around it as furniture.
#include <string>
#include <string_view>

#include "ingest/about/about.hh"

namespace speerpunt {

// Never throws for bad HTML. Scripts and hidden elements are dropped. Problems: "html-truncated"
// (over 32 MiB: the rest is not read), "invalid-utf8", "html-empty". Opens no file, uses no
// network.
Reading read_html(std::string_view bytes, const std::string& path);

// All text of the page that a browser could show, one element a line: what quotes are verified on.
std::string html_page_text(std::string_view bytes);

}  // namespace speerpunt
