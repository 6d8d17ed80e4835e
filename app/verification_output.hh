// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What became of an exported briefing, as JSON. The names are a contract: see docs/formats.md.
#include <string>

#include "app/briefing_check.hh"

namespace speerpunt {

std::string to_json(const BriefingCheck& check);  // one object, one line

}  // namespace speerpunt
