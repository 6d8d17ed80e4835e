// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/open_workspace.hh"

#include <algorithm>
#include <filesystem>
#include <thread>

#include "corpus/error.hh"

namespace speerpunt::cli {

std::filesystem::path workspace_folder(const Arguments& arguments) {
  if (const auto chosen = arguments.value("--workspace")) return *chosen;
  const std::filesystem::path here = std::filesystem::current_path();
  for (std::filesystem::path folder = here;; folder = folder.parent_path()) {
    if (Workspace::is_at(folder)) return folder;
    if (folder == folder.parent_path()) break;
  }
  throw Error("workspace-missing", "there is no workspace here", here.string(),
              "make one with `speerpunt init`, or name one with --workspace DIR");
}

Workspace open_workspace(const Arguments& arguments) {
  return Workspace::open(workspace_folder(arguments), arguments.missing_shards);
}

Document find_document(const IndexReader& index, const std::string& name) {
  std::optional<Document> found;
  if (!name.empty()) {
    found = index.find_document(std::filesystem::absolute(name).lexically_normal().string());
  }
  if (!found && !name.empty()) found = index.find_document(name);
  if (!found) {
    throw Error("document-unknown", "there is no document " + name, {},
                index.missing_shards().empty()
                    ? "see `speerpunt docs` for ids and paths"
                    : "it may be in the part of the index that is missing");
  }
  return *std::move(found);
}

std::string one_line(std::string_view text) {
  std::string line = printable(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return line;
}

int jobs_of(const Arguments& arguments) {
  const unsigned processors = std::max(1u, std::thread::hardware_concurrency());
  return arguments.number("--jobs", 1).value_or(static_cast<int>(std::min(processors, 64u)));
}

}  // namespace speerpunt::cli
