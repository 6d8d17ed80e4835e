// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/html.hh"
#include "app/web/site.hh"

namespace speerpunt::web {

Response saved_search_page(const Visit& visit);  // GET /zoekvraag/NAME: what is new
// /atom/NAME/KEY: the same, for readers without a session.
Response open_atom(const Visit& visit);
Response set_feed(const Visit& visit);
Response saved_search_atom(const Visit& visit);    // GET /zoekvraag/NAME/atom
Response save_search(const Visit& visit);          // POST /zoekvragen: naam, q
Response read_saved_search(const Visit& visit);    // POST /zoekvraag/NAME/gelezen
Response remove_saved_search(const Visit& visit);  // POST /zoekvraag/NAME/weg

// The names, as a list of links; empty: none.
Html saved_searches(const Visit& visit);
// To save this question.
Html save_form(const Visit& visit, const std::string& query);

}  // namespace speerpunt::web
