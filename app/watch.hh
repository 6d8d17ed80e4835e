// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps a workspace up to date with folders that live.
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "app/intake.hh"

namespace speerpunt {

struct WatchOptions {
  // A file is taken in once its size and time have been the same for so long, and no program is
  // seen to have it open for writing.
  std::chrono::milliseconds settle{2000};
  std::chrono::milliseconds rescan{60'000};         // network folders tell little
  std::chrono::milliseconds rescan_unheard{5'000};  // where not all folders can be watched
  std::size_t most_folders = std::numeric_limits<std::size_t>::max();  // to be watched; for tests
};

using WatchNotice = std::function<void(const std::string&)>;  // what is going on, one line

// Takes in what is there and then what changes, until the intake's watcher says that it was
// interrupted. The workspace is locked only while files are written into it; a batch is committed
// before the next begins. A path that is not there is waited for, and what was below it stays. The
// report is of the whole time; files that were still being written at the end count as skipped.
IntakeReport watch(Intake& intake, const std::vector<std::filesystem::path>& paths,
                   const WatchOptions& options, const WatchNotice& notice);

}  // namespace speerpunt
