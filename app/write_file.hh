// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace speerpunt {

// Writes the file as a whole or not at all (temporary name beside it, then rename). Throws Error
// "disk-full" or "file-unwritable".
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace speerpunt
