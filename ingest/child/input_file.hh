// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Opening what someone names, whatever it is: nothing is read that is not a file, too large, or of
// a form that is refused by its first bytes.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "corpus/descriptor.hh"
#include "corpus/error.hh"

namespace speerpunt {

struct InputFile {
  Descriptor descriptor;          // open for reading, unless refused
  std::size_t size = 0;           // bytes; 0 if it could not be opened
  std::int64_t modified_ns = 0;   // since 1970
  std::vector<Problem> problems;  // empty: read it
};

// Problems: file-missing, file-unreadable, not-a-file, file-too-large, and those of
// guess_media_type(). `shown` is the path that they name. Throws Error "too-many-files".
InputFile open_input(const std::filesystem::path& path, const std::string& shown,
                     std::size_t most_bytes);

// True if size or time are other than when it was opened.
bool has_changed(const InputFile& file);

}  // namespace speerpunt
