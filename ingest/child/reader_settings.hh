// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What speerpunt tells speerpunt-reader, and where that is. It is a program of its own because of
// its eighty shared libraries: to load them takes longer than to search.
#include <filesystem>
#include <string>
#include <string_view>

#include "ingest/read_limits.hh"

namespace speerpunt {

struct ReaderSettings {
  ReadLimits limits;
  bool sandboxed = true;
  bool draws = false;  // the children may open fonts: for PageViewer
};
std::string to_message(const ReaderSettings& settings);

// Throws Error "record-invalid", also where speerpunt is of another version than its reader.
ReaderSettings reader_settings_from(std::string_view message);

// Beside this program, else where it was built. Throws Error "reader-unavailable".
std::filesystem::path reader_program();

}  // namespace speerpunt
