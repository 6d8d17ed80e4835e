// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A file of the program in memory, read page by page where it is looked at.
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace speerpunt {

class FileMapping {
 public:
  // Null where the file cannot be read or is empty. For files that are replaced, never cut off:
  // looking at a page that is gone ends the program.
  static std::shared_ptr<const FileMapping> open(const std::filesystem::path& path);
  ~FileMapping();
  FileMapping(const FileMapping&) = delete;
  FileMapping& operator=(const FileMapping&) = delete;

  std::span<const std::byte> bytes() const { return bytes_; }
  std::string_view text() const {
    return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()};
  }

 private:
  explicit FileMapping(std::span<const std::byte> bytes) : bytes_(bytes) {}
  std::span<const std::byte> bytes_;
};

}  // namespace speerpunt
