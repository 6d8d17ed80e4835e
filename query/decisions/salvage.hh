// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can still be read of a damaged log of decisions, the one file that cannot be made again.
#include <cstddef>
#include <filesystem>
#include <optional>

#include "index/workspace.hh"

namespace speerpunt {

struct Salvage {
  std::filesystem::path damaged;  // the file as it was, kept
  std::size_t saved = 0;          // lines
  std::size_t lost = 0;           // of which it is known that they were there
};

// Empty: the file is whole, or not there. Else all its lines that pass the checks of check() are in
// a new file in its place, with their ids, times and order; whoever is killed meanwhile leaves the
// damaged file where it was. Throws Error as Decisions does, but not "decisions-damaged".
std::optional<Salvage> salvage_decisions(const Workspace& workspace);

}  // namespace speerpunt
