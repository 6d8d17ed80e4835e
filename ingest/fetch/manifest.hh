// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// fetched.json: what was downloaded into a folder, from where, and how to ask for it again.
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>

namespace speerpunt {

struct FetchedFile {
  std::string url;
  std::string file;  // name in the folder; empty: only partly there
  std::string sha256;
  std::string etag;
  std::string last_modified;
  std::string part_etag;  // of the .part; empty: it cannot be resumed
};

class FetchManifest {
 public:
  // Reads the one in the folder, if any. Throws Error "manifest-damaged" with a hint.
  explicit FetchManifest(const std::filesystem::path& folder);
  FetchedFile& of(const std::string& id) { return files_[id]; }
  void save() const;  // atomic; throws Error "file-unwritable"

 private:
  std::filesystem::path path_;
  std::map<std::string, FetchedFile> files_;
};

}  // namespace speerpunt
