// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "index/workspace.hh"

namespace speerpunt::web {

// Where files lie that are being sent to this server: a folder of its own in the spool of the
// workspace. Goes with it; what a killed server left goes when the next one begins.
class UploadSpool {
 public:
  explicit UploadSpool(const Workspace& workspace);
  UploadSpool(const UploadSpool&) = delete;
  UploadSpool& operator=(const UploadSpool&) = delete;
  ~UploadSpool();

  const std::filesystem::path& path() const { return path_; }
  // Makes it, if need be. False: there is no room for so many bytes, with some to spare.
  bool has_room(std::size_t bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace speerpunt::web
