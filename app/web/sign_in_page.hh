// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

// GET /aanmelden: the form; with ?sleutel=KEY of a start link it signs in at once.
Response sign_in_page(const Visit& visit);
Response sign_in(const Visit& visit);   // POST of that form
Response sign_out(const Visit& visit);  // POST /afmelden

// For who has no session: a page with the form and a link to where they wanted to go, for a link
// from elsewhere does not bring the cookie along.
Response sign_in_first(const Visit& visit);

}  // namespace speerpunt::web
