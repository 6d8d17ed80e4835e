// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes that wait on disk until they are read.
#include <filesystem>
#include <string>
#include <string_view>

namespace speerpunt {

// A file in the spool of a workspace, removed at the end of its life. What a killed run left is
// removed by the next IndexWriter. Throws Error "disk-full" or "file-unwritable".
class SpooledFile {
 public:
  SpooledFile() = default;
  SpooledFile(const std::filesystem::path& folder, std::string_view bytes);
  ~SpooledFile();
  SpooledFile(SpooledFile&& other) noexcept;
  SpooledFile& operator=(SpooledFile&& other) noexcept;
  SpooledFile(const SpooledFile&) = delete;
  SpooledFile& operator=(const SpooledFile&) = delete;

  const std::filesystem::path& path() const { return path_; }  // empty: none

 private:
  void remove();
  std::filesystem::path path_;
};

}  // namespace speerpunt
