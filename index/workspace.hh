// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The folder on disk: speerpunt.json, originals/, index/. See docs/formats.md.
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "corpus/document.hh"

namespace speerpunt {

class MissingShards;

class Workspace {
 public:
  // Makes the folder and those of its parts that are missing; what is there is left as it is, but
  // an index of an older format gives way to an empty one.
  static Workspace create(const std::filesystem::path& root);
  // True if the folder is a workspace, or what is left of one that lost its speerpunt.json.
  static bool is_at(const std::filesystem::path& root);
  // Throws Error "workspace-missing", "workspace-older", "workspace-newer" or
  // "workspace-damaged", with a hint.
  // What readers cannot reach is noted in `missing_shards`, if it is given.
  static Workspace open(const std::filesystem::path& root,
                        std::shared_ptr<MissingShards> missing_shards = nullptr);

  const std::filesystem::path& root() const { return root_; }
  std::filesystem::path index() const { return root_ / "index"; }
  std::filesystem::path originals() const { return root_ / "originals"; }
  // The list of the other databases of its index; not there: it has none.
  std::filesystem::path shards() const { return root_ / "shards.json"; }
  // What readers of this workspace, and of copies of this object, could not reach.
  MissingShards& missing_shards() const { return *missing_shards_; }
  // For files on their way in, while the index is written; what is left there may be removed.
  std::filesystem::path spool() const { return root_ / "spool"; }

  // Copies the file to originals/<id>.<media>, atomically and durably (temporary name, fsync,
  // rename), unless it is there. Throws Error "file-changed" if the bytes are not those of `id`,
  // "file-unreadable" and "too-many-files". Any thread may; of one document one at a time.
  std::filesystem::path keep_original(const std::filesystem::path& file, const DocumentId& id,
                                      const std::string& media) const;
  // Where the stored copy is; empty: not stored.
  std::optional<std::filesystem::path> original(const DocumentId& id) const;
  void drop_original(const DocumentId& id) const;

 private:
  explicit Workspace(std::filesystem::path root,
                     std::shared_ptr<MissingShards> missing_shards = nullptr);
  std::filesystem::path root_;
  std::shared_ptr<MissingShards> missing_shards_;
};

}  // namespace speerpunt
