// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Under which path each stored document was last known: <workspace>/paths.tsv. Only lines are
// added. The index knows this too; the file is for making a lost index anew from originals/.
#include <filesystem>
#include <map>
#include <string>

#include "corpus/document.hh"
#include "index/workspace.hh"

namespace speerpunt {

// Throws Error "disk-full" or "file-unwritable".
void note_path(const Workspace& workspace, const DocumentId& id, const std::string& path);

// The path names no document any more.
void forget_path(const Workspace& workspace, const std::string& path);

// The path of each document that the path last named. A line that cannot be read does not count.
std::map<DocumentId, std::string> noted_paths(const Workspace& workspace);

}  // namespace speerpunt
