// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.hh"
#include "index/index_reader.hh"
#include "index/workspace.hh"

namespace speerpunt::cli {

// --workspace, else the nearest folder upwards that is one. Throws Error
// "workspace-missing" with a hint.
Workspace open_workspace(const Arguments& arguments);

// The same folder, whatever state it is in.
std::filesystem::path workspace_folder(const Arguments& arguments);

// What the user calls a document: a path as seen from the current folder, or else what
// IndexReader::find_document knows. Throws Error "document-unknown" with a hint.
Document find_document(const IndexReader& index, const std::string& name);

// printable(), with newlines and tabs as spaces: for a title or path in a list.
std::string one_line(std::string_view text);

// --jobs, else the number of processors.
int jobs_of(const Arguments& arguments);

}  // namespace speerpunt::cli
