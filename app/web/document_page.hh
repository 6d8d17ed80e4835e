// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

// GET /document/ID: to its first page; the beginning of an id will do.
Response document_start(const Visit& visit);
// GET /document/ID/PAGE?q=…&passage=N&toon=tekst
Response document_page(const Visit& visit);
// GET /pagina/ID/PAGE/PIXELS: the picture, as PNG.
Response page_picture(const Visit& visit);
// GET /origineel/ID: the stored copy, to be kept.
Response original_file(const Visit& visit);

}  // namespace speerpunt::web
