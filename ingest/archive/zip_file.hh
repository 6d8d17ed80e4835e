// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A ZIP archive in memory (libzip): its members, and the bytes of one, never more than asked for.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace speerpunt {

struct ZipEntry {
  std::string name;  // UTF-8: as flagged, else as CP437 where it is not UTF-8; "/" between folders
  std::uint64_t size = 0;    // as the archive claims
  std::uint64_t packed = 0;  // as the archive claims
  bool encrypted = false;
  bool is_folder() const { return name.ends_with('/'); }
};

enum class ZipTrouble { kNone, kTooLarge, kEncrypted, kDamaged };

class ZipFile {
 public:
  // `bytes` must outlive it. Nothing: no archive that can be read.
  static std::optional<ZipFile> open(std::string_view bytes);

  const std::vector<ZipEntry>& entries() const { return entries_; }
  // True if the entries claim more bytes than the archive has: they lie over one another, which
  // no program that packs files does, and a bomb does.
  bool overlaps() const;
  // The number of the entry of that name, without regard to case.
  std::optional<std::size_t> find(std::string_view name) const;

  // What came out before the trouble is kept in `bytes`. An entry that says or turns out to be
  // larger than `most_bytes` is kTooLarge and has no bytes.
  struct Content {
    std::string bytes;
    ZipTrouble trouble = ZipTrouble::kNone;
  };
  Content read(std::size_t entry, std::size_t most_bytes) const;

 private:
  struct Close {
    void operator()(void* archive) const;
  };
  std::unique_ptr<void, Close> archive_;
  std::size_t size_ = 0;  // of the archive
  std::vector<ZipEntry> entries_;
};

}  // namespace speerpunt
