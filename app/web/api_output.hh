// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// JSON of /api/v1 that the command line does not have. See assets/openapi.json.
#include <span>
#include <string>
#include <string_view>

#include "corpus/error.hh"

namespace speerpunt::web {

std::string error_json(std::string_view code, std::string_view message, std::string_view hint);

// {"schema":1,"total":…,"first":…,"items":[…]}; `items` are JSON already.
std::string list_json(std::size_t total, std::size_t first, std::span<const std::string> items);

}  // namespace speerpunt::web
