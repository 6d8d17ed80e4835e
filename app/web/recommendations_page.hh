// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

// A list of them; see recommendation_address.hh for what the address may say.
Response recommendations_page(const Visit& visit);

}  // namespace speerpunt::web
