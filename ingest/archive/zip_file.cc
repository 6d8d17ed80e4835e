// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/archive/zip_file.hh"

#include <algorithm>
#include <array>

#include <zip.h>

namespace speerpunt {
namespace {

constexpr zip_int64_t kMostEntries = 100'000;

struct CloseEntry {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

zip_t* archive_of(void* archive) {
  return static_cast<zip_t*>(archive);
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

ZipEntry entry_at(zip_t* archive, zip_uint64_t index) {
  ZipEntry entry;
  if (const char* name = zip_get_name(archive, index, ZIP_FL_ENC_GUESS)) entry.name = name;
  std::replace(entry.name.begin(), entry.name.end(), '\\', '/');  // some old Windows programs
  zip_stat_t stat;
  if (zip_stat_index(archive, index, 0, &stat) != 0) return entry;
  if ((stat.valid & ZIP_STAT_SIZE) != 0) entry.size = stat.size;
  if ((stat.valid & ZIP_STAT_COMP_SIZE) != 0) entry.packed = stat.comp_size;
  entry.encrypted =
      (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
  return entry;
}

}  // namespace

void ZipFile::Close::operator()(void* archive) const {
  zip_discard(archive_of(archive));
}

std::optional<ZipFile> ZipFile::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (opened == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (opened == nullptr) return {};
  ZipFile file;
  file.archive_.reset(opened);
  file.size_ = bytes.size();
  const zip_int64_t count = std::min(zip_get_num_entries(opened, 0), kMostEntries);
  for (zip_int64_t i = 0; i < count; ++i) {
    file.entries_.push_back(entry_at(opened, static_cast<zip_uint64_t>(i)));
  }
  return file;
}

bool ZipFile::overlaps() const {
  std::uint64_t claimed = 0;
  for (const ZipEntry& entry : entries_) {
    if (entry.packed <= size_) claimed += entry.packed;  // else it is damaged, by itself
  }
  return claimed > size_;
}

std::optional<std::size_t> ZipFile::find(std::string_view name) const {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (same_name(entries_[i].name, name)) return i;
  }
  return {};
}

ZipFile::Content ZipFile::read(std::size_t entry, std::size_t most_bytes) const {
  if (entries_[entry].encrypted) return {{}, ZipTrouble::kEncrypted};
  if (entries_[entry].size > most_bytes) return {{}, ZipTrouble::kTooLarge};
  const std::unique_ptr<zip_file_t, CloseEntry> file(
      zip_fopen_index(archive_of(archive_.get()), entry, 0));
  if (file == nullptr) return {{}, ZipTrouble::kDamaged};
  Content content;
  std::array<char, 1 << 16> buffer{};
  while (true) {
    const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) return {std::move(content.bytes), ZipTrouble::kDamaged};
    if (got == 0) return content;
    // The size that the archive claims may be a lie.
    if (content.bytes.size() + static_cast<std::size_t>(got) > most_bytes) {
      return {{}, ZipTrouble::kTooLarge};
    }
    content.bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace speerpunt
