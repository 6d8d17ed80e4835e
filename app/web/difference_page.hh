// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

// GET /verschil/OLDER/NEWER: what changed between two documents.
Response difference_page(const Visit& visit);

}  // namespace speerpunt::web
