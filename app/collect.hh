// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which files are meant by a list of files and folders, and which are left out and why.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/ignore.hh"
#include "corpus/error.hh"

namespace speerpunt {

enum class SkipReason {
  kHidden,     // its name begins with a dot
  kLink,       // it may lead out of the folder, or round in a circle
  kIgnored,    // by a pattern
  kWorkspace,  // a part of a workspace: its documents are stored already
};
std::string_view name_of(SkipReason reason);  // "hidden"

struct SkippedPath {
  std::filesystem::path path;
  SkipReason reason = SkipReason::kHidden;
  std::string pattern = {};  // that it fits; empty: another reason
};

struct Collection {
  std::vector<std::filesystem::path> files;    // by name within each folder, each once
  std::vector<std::filesystem::path> folders;  // that were given
  std::vector<std::filesystem::path> walked;   // all folders that were listed
  std::vector<SkippedPath> skipped;            // of a skipped folder only the folder itself
  std::vector<Problem> problems;  // folders left out because their patterns are not read
};

// Paths become absolute. Below a folder that was given, `.speerpuntignore` in any folder counts for
// that folder and below; a deeper list goes before a higher one, `given` before all lists, and all
// before default_ignore_patterns(). What is named itself is never left out. A folder that cannot be
// listed is among the files: the reader says why.
Collection collect(const std::vector<std::filesystem::path>& paths, const IgnorePatterns& given);

// Why a file inside a mail or archive is left out: hidden, or by the patterns that count
// everywhere. `path` is relative to the container.
std::optional<SkippedPath> skip_member(const std::string& path, const IgnorePatterns& given);

}  // namespace speerpunt
