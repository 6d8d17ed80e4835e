// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

// GET /gezondheid: the index, what could not be read, the sandbox, versions.
Response health_page(const Visit& visit);

}  // namespace speerpunt::web
