// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A mistake in a query, shown where it stands.
#include <string>

#include "app/cli/terminal.hh"

namespace speerpunt::cli {

// Message, the query with a caret below the place, and the hint, to err(). False, and nothing said,
// if the error is not about a place in a query.
bool tell_query_error(const Error& error, const std::string& query, Terminal& terminal);

}  // namespace speerpunt::cli
