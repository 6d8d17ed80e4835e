// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What people save in a workspace under a name: a briefing to write again, a search to ask again.
#include <map>
#include <string>
#include <vector>

namespace speerpunt {

// The command line of a briefing.
struct Recipe {
  std::string theme;  // id
  // By name without hyphens: "template" -> {"dossier"}; of a switch {"true"}.
  std::map<std::string, std::vector<std::string>> options;
  bool operator==(const Recipe&) const = default;
};

struct SavedSearch {
  std::string query;
  bool operator==(const SavedSearch&) const = default;
};

// What a saved search had found when its news was last read.
struct SeenPassages {
  std::vector<std::string> keys;  // of passages, by their content; ascending
  bool operator==(const SeenPassages&) const = default;
};

}  // namespace speerpunt
