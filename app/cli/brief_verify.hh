// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/verb.hh"

namespace speerpunt::cli {

// `brief verify FILE`: kDone where all quotes hold, else kPartlyDone.
ExitCode verify_briefing(const Arguments& arguments, const std::string& file, Terminal& terminal);

}  // namespace speerpunt::cli
