// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/web/site.hh"

namespace speerpunt::web {

// /briefing: choose, look, take along. Every choice is in the address; a button of its form that
// moves a quote (`doe`) leads to the address with that choice.
Response briefing_page(const Visit& visit);

}  // namespace speerpunt::web
