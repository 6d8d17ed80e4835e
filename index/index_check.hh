// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether the index on disk is whole.
#include <filesystem>
#include <string>
#include <vector>

#include "index/workspace.hh"

namespace speerpunt {

// What is wrong with the workspace's own index; empty: nothing. Reads all of it, some seconds for a
// large one. Never throws for what is wrong with the index itself.
std::string index_fault(const Workspace& workspace);
// The same of its shards that are folders, each by its name. A far one is read where it lies.
std::vector<std::string> shard_faults(const Workspace& workspace);

// Moves the index aside as index.damaged, index.damaged.2 ..., puts an empty one in its place, and
// gives the new name of the old. Throws Error "workspace-unwritable".
std::filesystem::path set_index_aside(const Workspace& workspace);

}  // namespace speerpunt
