// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

// GET /gebeurtenissen: an event stream, with an event "verzameling" when something was added or
// removed.
Response index_events(const Visit& visit);

}  // namespace speerpunt::web
