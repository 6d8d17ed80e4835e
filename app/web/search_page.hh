// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

// GET /?q=…&f=FILTER&f=…&sorteer=…&pagina=N
Response search_page(const Visit& visit);

}  // namespace speerpunt::web
