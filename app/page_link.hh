// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "corpus/document.hh"
#include "index/workspace.hh"

namespace speerpunt {

// The page in the stored copy, as a link in the file `output` (in the current folder for an empty
// one): relative, so that the folder can be moved. Empty: no copy is stored.
std::string page_link(const Workspace& workspace, const std::filesystem::path& output,
                      const DocumentId& document, PageNumber page);

}  // namespace speerpunt
