// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what Xapian throws, as this program's Error.
#include <filesystem>

#include <xapian.h>

#include "corpus/error.hh"

namespace speerpunt {

inline constexpr const char* kRebuildHint =
    "run `speerpunt doctor --repair`: it makes the index anew from the stored copies";

// index-locked, workspace-readonly, index-unreadable, index-damaged, index-newer, disk-full,
// too-many-files, out-of-memory, or index-failed.
Error translated(const Xapian::Error& error, const std::filesystem::path& index);

}  // namespace speerpunt
