// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.hh"

namespace speerpunt::cli {

// `brief --all -o FOLDER`: one briefing for each theme, in each form that was asked, named after
// the theme and the template. A theme on which nothing can be quoted has none, and that is said.
// kPartlyDone where one could not be made and others could; kNothingFound where there is none.
ExitCode brief_all(const Arguments& arguments, Terminal& terminal);

}  // namespace speerpunt::cli
