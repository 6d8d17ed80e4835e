// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes the index anew without the room that was left for more.
#include <cstdint>

#include "index/workspace.hh"

namespace speerpunt {

struct Compaction {
  std::uint64_t before = 0;  // bytes
  std::uint64_t after = 0;
};

// The answers stay the same, and those who read meanwhile go on with the old files. Needs room for
// both on disk for a while. The new index takes the place of the old one in one step: killed at any
// moment, one of the two is whole and in place. Throws Error "index-locked" if another process
// writes, and what IndexWriter throws.
Compaction compact_index(const Workspace& workspace);

}  // namespace speerpunt
