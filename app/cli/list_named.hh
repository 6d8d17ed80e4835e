// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/cli/verb.hh"

namespace speerpunt::cli {

// What people saved under names, a line each. One that cannot be read is told, and the others are
// listed still; `none` is told where there is nothing. Gives kDone, kPartlyDone or kNothingFound.
ExitCode list_named(const std::vector<std::string>& names,
                    const std::function<std::string(const std::string& name)>& line_of,
                    const std::string& none, Terminal& terminal);

}  // namespace speerpunt::cli
