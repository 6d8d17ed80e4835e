// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Adding documents: choose or drop them, see what becomes of each, stop it. Not there on a
// read-only server (403).
#include "app/web/site.hh"

namespace speerpunt::web {

Response additions_page(const Visit& visit);  // /toevoegen
Response receive_files(const Visit& visit);   // leads to the page of its upload
Response addition_page(const Visit& visit);   // /toevoegen/ID
// What changes on that page: `regel` the row of a file, `stand` how far it is, `klaar` at the end.
Response addition_events(const Visit& visit);
Response stop_addition(const Visit& visit);

}  // namespace speerpunt::web
