// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

// All themes against years and each other. ?samen=document counts documents in place of passages.
Response themes_page(const Visit& visit);

}  // namespace speerpunt::web
