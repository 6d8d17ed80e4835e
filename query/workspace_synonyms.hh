// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The thesaurus of the program with what the user's own files in <workspace>/thesaurus/ say on top.
#include <vector>

#include "corpus/thesaurus.hh"
#include "index/workspace.hh"
#include "query/synonyms.hh"

namespace speerpunt {

// Throws Error "thesaurus-invalid".
std::vector<Concept> workspace_thesaurus(const Workspace& workspace);

// The same for searching. Made once and kept in <workspace>/thesaurus.cache, for as long as no file
// and not the program itself changes: reading the files takes longer than a search. A cache that
// cannot be written or is damaged costs time and nothing else.
Synonyms open_synonyms(const Workspace& workspace);

}  // namespace speerpunt
