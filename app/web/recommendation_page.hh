// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

// One recommendation: where it stands, what the program makes of it, what people decided, what
// became of it. The address may say of which list it is one, see recommendation_address.hh. Throws
// Error "recommendation-unknown".
Response recommendation_page(const Visit& visit);

}  // namespace speerpunt::web
