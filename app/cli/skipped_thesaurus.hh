// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Thesaurus files that were left out, told to those who search.
#include <vector>

#include "app/cli/terminal.hh"
#include "query/workspace_synonyms.hh"

namespace speerpunt::cli {

// One note a file; what exactly is wrong is for `thesaurus check`.
void tell_skipped_thesaurus(const std::vector<SkippedThesaurus>& skipped, Terminal& terminal);

}  // namespace speerpunt::cli
