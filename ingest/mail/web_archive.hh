// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Web pages that a browser saved as one file (MHTML): the page among its parts.
#include <string>
#include <string_view>

#include "ingest/about/about.hh"

namespace speerpunt {

// As read_html(). A page without an address has that of the archive. Problems: those of read_html()
// and "web-archive-empty" (error: no page in it).
Reading read_web_archive(std::string_view bytes, const std::string& path);
std::string web_archive_page_text(std::string_view bytes);

}  // namespace speerpunt
