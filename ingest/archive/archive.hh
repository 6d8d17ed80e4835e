// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// ZIP archives: no text of their own, but files to hand on.
#include <string>
#include <string_view>

#include "ingest/about/about.hh"
#include "ingest/archive/zip_file.hh"
#include "ingest/media_type.hh"

namespace speerpunt {

// By the names of its members.
ZipForm zip_form(std::string_view bytes);

// The document has one page, no blocks and a note "archive" that says how many files it hands on.
// Folders, hidden files and what systems add to archives are left out. Bounds: 2,000 files and
// 200 MiB in all. Problems: "archive-damaged", "archive-overlapping" (errors),
// "archive-member-encrypted", "archive-member-damaged", "archive-too-large" (warnings: the rest is
// handed on), "archive-empty".
Reading read_archive(std::string_view bytes, const std::string& path);

}  // namespace speerpunt
