// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/open_workspace.hh"

#include <algorithm>
#include <filesystem>
#include <thread>

#include "corpus/error.hh"

namespace speerpunt::cli {

Workspace open_workspace(const Arguments& arguments) {
  if (const auto chosen = arguments.value("--workspace")) return Workspace::open(*chosen);
  const std::filesystem::path here = std::filesystem::current_path();
  for (std::filesystem::path folder = here;; folder = folder.parent_path()) {
    if (Workspace::is_at(folder)) return Workspace::open(folder);
    if (folder == folder.parent_path()) break;
  }
  throw Error("workspace-missing", "there is no workspace here", here.string(),
              "make one with `speerpunt init`, or name one with --workspace DIR");
}

int jobs_of(const Arguments& arguments) {
  const unsigned processors = std::max(1u, std::thread::hardware_concurrency());
  return arguments.number("--jobs", 1).value_or(static_cast<int>(std::min(processors, 64u)));
}

}  // namespace speerpunt::cli
