// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether the index on disk is whole.
#include <string>

#include "index/workspace.hh"

namespace speerpunt {

// What is wrong; empty: nothing. Reads all of the index, some seconds for a large one. Never
// throws for what is wrong with the index itself.
std::string index_fault(const Workspace& workspace);

// Moves the index aside as index.damaged, index.damaged.2 ..., puts an empty one in its place, and
// gives the new name of the old. Throws Error "workspace-unwritable".
std::filesystem::path set_index_aside(const Workspace& workspace);

}  // namespace speerpunt
