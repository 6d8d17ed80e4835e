// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The command line, read with CLI11 from the definitions in verb.hh.
#include <string>
#include <vector>

#include "app/cli/terminal.hh"

namespace speerpunt::cli {

// Reads the arguments, runs the verb, reports what it throws, and gives the exit code. Options win
// over environment variables (SPEERPUNT_WORKSPACE, SPEERPUNT_JOBS), these over the configuration
// file ($XDG_CONFIG_HOME/speerpunt/speerpunt.toml).
int run(int argc, const char* const* argv, Terminal& terminal);

}  // namespace speerpunt::cli
