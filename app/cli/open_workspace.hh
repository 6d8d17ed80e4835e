// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.hh"
#include "index/workspace.hh"

namespace speerpunt::cli {

// --workspace, else the nearest folder upwards that is one. Throws Error
// "workspace-missing" with a hint.
Workspace open_workspace(const Arguments& arguments);

// --jobs, else the number of processors.
int jobs_of(const Arguments& arguments);

}  // namespace speerpunt::cli
