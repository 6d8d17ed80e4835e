// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the data files of the program are: themes, thesaurus, sample documents, catalogue.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/briefing_template.hh"
#include "corpus/theme.hh"

namespace speerpunt {

// $SPEERPUNT_DATA, else the installed folder, else the build tree, else the source tree. Throws
// Error "data-missing".
std::filesystem::path data_file(std::string_view name);
// The same for a file that the program can do without; nothing where it is not there.
std::optional<std::filesystem::path> optional_data_file(std::string_view name);

// The themes in file order. Throws Error.
std::vector<Theme> load_themes();

// A template of this program by its id, or a file of the user's by its path (it ends in .json).
// Throws Error "template-unknown", naming those that exist, or "json-invalid".
BriefingTemplate load_briefing_template(const std::string& name);

// The bytes of a file. Throws Error "file-unreadable".
std::string read_file(const std::filesystem::path& path);

}  // namespace speerpunt
