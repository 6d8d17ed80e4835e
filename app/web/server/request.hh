// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of a request that are text in a form of their own.
#include <optional>
#include <string>
#include <string_view>

#include "app/web/server/http.hh"

namespace speerpunt::web {

// Decodes %41 and, where `plus`, + as a blank. Nothing: a bad escape, no UTF-8, or a control
// character other than newline and tab (carriage returns are left out).
std::optional<std::string> percent_decoded(std::string_view text, bool plus);
// For a part of a path or a value of a query.
std::string percent_encoded(std::string_view text);

// "a=1&b=%C3%A9". Nothing: it cannot be decoded, or has more than 500 fields.
std::optional<Fields> parse_form(std::string_view text);
// "a=1; b=2"; what is no cookie is left out.
Fields parse_cookies(std::string_view text);

// Sets path and query by the target "/pad/x?a=1". False: it is none, or its path has empty, "." or
// ".." parts, or a backslash.
bool set_target(std::string_view target, Request& request);

}  // namespace speerpunt::web
