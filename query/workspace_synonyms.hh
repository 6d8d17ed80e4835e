// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The thesaurus of the program with what the user's own files in <workspace>/thesaurus/ say on top.
#include <string>
#include <vector>

#include "corpus/error.hh"
#include "corpus/thesaurus.hh"
#include "index/workspace.hh"
#include "query/synonyms.hh"

namespace speerpunt {

// A file of the user's that was left out, and why.
struct SkippedThesaurus {
  std::string name;  // of the file, without its folder
  Problem problem;   // "thesaurus-invalid", "file-unreadable" or "thesaurus-format-unknown"
};

// A file of the user's that is wrong never stands in the way of the others.
struct WorkspaceThesaurus {
  std::vector<Concept> concepts;
  std::vector<SkippedThesaurus> skipped;  // by name
};

WorkspaceThesaurus workspace_thesaurus(const Workspace& workspace);

// The same for searching. Made once and kept in <workspace>/thesaurus.cache, for as long as no file
// and not the program itself changes: reading the files takes longer than a search. A cache that
// cannot be written or is damaged costs time and nothing else. None is kept while a file is
// skipped.
struct WorkspaceSynonyms {
  Synonyms synonyms;
  std::vector<SkippedThesaurus> skipped;
};
WorkspaceSynonyms open_synonyms(const Workspace& workspace);

}  // namespace speerpunt
