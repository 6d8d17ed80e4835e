// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An exported briefing set against the workspace that it was made from.
#include <filesystem>

#include "corpus/provenance.hh"
#include "index/index_reader.hh"
#include "index/workspace.hh"
#include "ingest/reader_pool.hh"
#include "reports/verification.hh"

namespace speerpunt {

struct BriefingCheck {
  Provenance provenance;
  std::filesystem::path file;  // the export; empty: there is none beside its provenance
  bool changed = false;        // it is not what was written
  Verification verification;
};

// Where the provenance of an export is written.
std::filesystem::path provenance_path(const std::filesystem::path& output);

// Of an export with its provenance beside it, a provenance file, or a briefing as JSON. Throws
// Error "provenance-missing", "file-unreadable", "json-invalid".
Provenance read_provenance(const std::filesystem::path& file);

// Throws what read_provenance() throws.
BriefingCheck check_briefing(const std::filesystem::path& file, const Workspace& workspace,
                             const IndexReader& index, ReaderPool& readers);

}  // namespace speerpunt
