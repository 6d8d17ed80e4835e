// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes a workspace whole again from what cannot be made again: originals/ and decisions.db.
#include <filesystem>
#include <string>
#include <vector>

#include "app/intake.hh"
#include "index/index_reader.hh"
#include "index/workspace.hh"

namespace speerpunt {

// A stored copy that is not what it was.
struct LostOriginal {
  DocumentId document;
  std::string path;      // under which the document is known
  bool changed = false;  // else it is gone
};

// Compares each stored copy with its hash: reads all of originals/.
std::vector<LostOriginal> lost_originals(const Workspace& workspace,
                                         const std::vector<Document>& documents);

// The files in the index of whose document paths.tsv names none.
std::vector<SourceRecord> paths_not_noted(const Workspace& workspace);

struct Repair {
  std::vector<std::string> done;  // in English, one a line
  std::vector<std::string> left;  // what it could not mend, and what to do
};

// Puts back what is missing of the folder; takes a changed or vanished copy anew from where the
// document came from, if that still has the same bytes; and where the index is gone, damaged or of
// an older format, makes it anew from the stored copies, each under the path that it had. Notes
// paths that paths.tsv lacks, and saves what can be read of damaged decisions. What is replaced is
// moved aside, never removed. Throws Error as Workspace::create, Intake and Decisions do, and
// "workspace-newer", "shard-missing" and "shard-damaged": shards are not mended from here.
Repair repair(const std::filesystem::path& root, const IntakeOptions& options,
              const IntakeWatcher& watcher);

}  // namespace speerpunt
