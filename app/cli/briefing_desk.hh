// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What all briefings of one command line are made with: opened once.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/verb.hh"
#include "app/stored_pages.hh"
#include "corpus/provenance.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"
#include "index/workspace.hh"
#include "ingest/reader_pool.hh"
#include "query/lineage/lineage.hh"
#include "query/workspace_synonyms.hh"
#include "reports/compose.hh"

namespace speerpunt::cli {

class BriefingDesk {
 public:
  // Throws Error "usage" where an option of `brief` has a value that makes no sense.
  BriefingDesk(const Arguments& arguments, Terminal& terminal);

  const std::vector<Theme>& themes() const { return themes_; }
  const BriefRequest& request() const { return request_; }  // without a theme

  // Each quote of it was found on its page. `earlier`: what it is set against. Throws what
  // fitted_briefing() and prove() throw.
  Briefing brief_on(const std::string& theme, const std::optional<Provenance>& earlier);

  // As the bytes of a file; links to pages are seen from `output` (empty: standard output).
  std::string text_of(const Briefing& briefing, const std::string& form,
                      const std::filesystem::path& output) const;

  // text_of() as a file, with its provenance beside it if that is wanted. What was beside it goes.
  void write(const Briefing& briefing, const std::string& form,
             const std::filesystem::path& output) const;

 private:
  Workspace workspace_;
  ReaderPool readers_;
  IndexReader index_;
  std::vector<Theme> themes_;
  WorkspaceSynonyms words_;
  StoredPages pages_;
  BriefRequest request_;
  std::optional<std::string> styles_;
  Lineage lineage_;  // after all that can be wrong: the first time it takes long
  bool with_provenance_;
};

}  // namespace speerpunt::cli
