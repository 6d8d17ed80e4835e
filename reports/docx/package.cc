// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/docx/package.hh"

#include <memory>

#include <zip.h>

#include "corpus/error.hh"

namespace speerpunt::docx {
namespace {

constexpr zip_uint16_t kFirstDay = (1 << 5) | 1;  // 1980-01-01 as MS-DOS writes it
constexpr const char* kContentTypes = "[Content_Types].xml";

[[noreturn]] void fail(zip_error_t& error) {
  const std::string message = zip_error_strerror(&error);
  zip_error_fini(&error);
  throw Error("docx-failed", "the Word file cannot be made: " + message);
}

[[noreturn]] void fail(zip_t* archive) {
  throw Error("docx-failed", std::string("the Word file cannot be made: ") + zip_strerror(archive));
}

struct CloseSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, CloseSource>;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

// The parts must outlive the archive: they are read when it is closed.
void add(zip_t* archive, const std::string& name, const std::string& bytes) {
  zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
  if (source == nullptr) fail(archive);
  const zip_int64_t place =
      zip_file_add(archive, name.c_str(), source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8);
  if (place < 0) {
    zip_source_free(source);
    fail(archive);
  }
  zip_file_set_dostime(archive, static_cast<zip_uint64_t>(place), 0, kFirstDay, 0);
}

}  // namespace

std::string zip(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) fail(error);
  Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!archive) fail(error);
  zip_source_keep(target.get());  // the archive owns one, we own one
  if (const auto types = parts.find(kContentTypes); types != parts.end()) {
    add(archive.get(), types->first, types->second);
  }
  for (const auto& [name, bytes] : parts) {
    if (name != kContentTypes) add(archive.get(), name, bytes);
  }
  if (zip_close(archive.get()) != 0) fail(archive.get());
  static_cast<void>(archive.release());  // closed
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(target.get(), &stat) != 0 || zip_source_open(target.get()) != 0) {
    throw Error("docx-failed", "the Word file cannot be read back");
  }
  std::string bytes(stat.size, '\0');
  const zip_int64_t read = zip_source_read(target.get(), bytes.data(), bytes.size());
  zip_source_close(target.get());
  if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) {
    throw Error("docx-failed", "the Word file cannot be read back");
  }
  return bytes;
}

std::optional<std::string> part_of(const std::string& bytes, const std::string& name,
                                   std::size_t most) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) fail(error);
  const Archive archive(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!archive) {
    zip_source_free(source);
    zip_error_fini(&error);
    return {};
  }
  zip_file_t* file = zip_fopen(archive.get(), name.c_str(), 0);
  if (file == nullptr) return {};
  std::string part(most, '\0');
  const zip_int64_t read = zip_fread(file, part.data(), part.size());
  zip_fclose(file);
  if (read < 0) return {};
  part.resize(static_cast<std::size_t>(read));
  return part;
}

}  // namespace speerpunt::docx
