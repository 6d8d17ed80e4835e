// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A file that is either there in full or not at all, also after a crash.
#include <filesystem>
#include <string_view>

namespace speerpunt {

// How the names of files and folders end that are not yet what they will be.
inline constexpr std::string_view kTemporaryEnd = ".part";

// Writes beside the target under a temporary name; keep() makes it durable (fsync), renames it and
// makes the rename durable. Without keep() nothing stays behind. Throws Error "disk-full" or
// "file-unwritable".
class WorkspaceFile {
 public:
  explicit WorkspaceFile(const std::filesystem::path& target);
  ~WorkspaceFile();
  WorkspaceFile(const WorkspaceFile&) = delete;
  WorkspaceFile& operator=(const WorkspaceFile&) = delete;

  void write(std::string_view bytes);
  void keep();

 private:
  std::filesystem::path target_;
  std::filesystem::path temporary_;
  int descriptor_ = -1;
};

// A file, or the names in a folder, are on the disk when it returns. Throws what WorkspaceFile
// does.
void sync_to_disk(const std::filesystem::path& path);

// Removes what killed runs left in `folder`. Only while no other process writes there.
void remove_temporaries(const std::filesystem::path& folder);

}  // namespace speerpunt
