// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.hh"
#include "query/lineage/threads.hh"

namespace speerpunt::cli {

// The threads, up to date, with a progress line while that is brought about.
Threads followed(const Workspace& workspace, const IndexReader& index, Terminal& terminal);

}  // namespace speerpunt::cli
