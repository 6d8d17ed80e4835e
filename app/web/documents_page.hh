// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

// GET /documenten?zoek=…&soort=…&pagina=N: all documents, the newest first.
Response documents_page(const Visit& visit);

}  // namespace speerpunt::web
