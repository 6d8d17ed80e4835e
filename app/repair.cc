// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/repair.hh"

#include <map>
#include <system_error>

#include "app/known_sources.hh"
#include "app/write_file.hh"
#include "corpus/error.hh"
#include "corpus/free_name.hh"
#include "corpus/join.hh"
#include "index/index_check.hh"
#include "index/index_reader.hh"
#include "index/noted_paths.hh"
#include "index/shards.hh"
#include "query/decisions/salvage.hh"
#include "query/lineage/threads.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

// While it is there, the index is being made anew: a killed repair is finished by the next one.
fs::path mark_of(const Workspace& workspace) {
  return workspace.root() / "rebuilding";
}

void begin_rebuilding(const Workspace& workspace) {
  write_file(mark_of(workspace), "doctor --repair\n");
}

bool has_index(const Workspace& workspace) {
  std::error_code code;
  return fs::is_directory(workspace.index(), code) && !fs::is_empty(workspace.index(), code);
}

constexpr const char* kShardHint =
    "put a copy of it in its place; or take it out with `speerpunt shards remove --lost` and add "
    "its files again";

// The own index is left alone for what is wrong with a shard.
void require_whole_shards(const Workspace& workspace) {
  if (const std::vector<std::string> faults = shard_faults(workspace); !faults.empty())
    throw Error("shard-damaged", join(faults, "; "), workspace.root().string(), kShardHint);
}

// The workspace with all its parts, and an index that can be read; it may be empty.
Workspace made_whole(const fs::path& root, Repair& repair) {
  try {
    Workspace workspace = Workspace::open(root);
    if (has_index(workspace)) {
      const std::string fault = index_fault(workspace);
      if (fault.empty()) return workspace;
      const fs::path aside = set_index_aside(workspace);
      repair.done.push_back(fault + ": moved aside as " + aside.filename().string());
      begin_rebuilding(workspace);  // the shards may have kept theirs
      return workspace;
    }
    repair.done.emplace_back("the index was gone");
    begin_rebuilding(workspace);
  } catch (const Error& error) {
    if (error.code() != "workspace-older" && error.code() != "workspace-damaged") throw;
    repair.done.emplace_back(error.what());
  }
  return Workspace::create(root);
}

// From one of the files that the document came from, if it still has these bytes.
bool taken_anew(const Workspace& workspace, const IndexReader& index, const LostOriginal& lost) {
  const auto document = index.document(lost.document);
  for (const SourceRecord& source : index.sources_of(lost.document)) {
    if (!source.container.empty() || hash_of(source.path) != lost.document) continue;
    if (lost.changed) {
      const fs::path stored = *workspace.original(lost.document);
      fs::rename(stored, free_name(stored.string() + ".changed"));
    }
    workspace.keep_original(source.path, lost.document, document->media);
    return true;
  }
  return false;
}

void mend_originals(const Workspace& workspace, Repair& repair) {
  const IndexReader index(workspace);
  for (const LostOriginal& lost : lost_originals(workspace, index.documents())) {
    const std::string what =
        "the stored copy of " + lost.path + (lost.changed ? " was changed" : " was gone");
    if (taken_anew(workspace, index, lost))
      repair.done.push_back(what + ": taken anew");
    else
      repair.left.push_back(what +
                            ": put the file itself back where it came from, or remove the "
                            "document with `speerpunt docs remove`");
  }
}

void mend_decisions(const Workspace& workspace, Repair& repair) {
  const std::optional<Salvage> salvage = salvage_decisions(workspace);
  if (!salvage) return;
  const std::string aside = salvage->damaged.filename().string();
  repair.done.push_back("decisions.db was damaged: " + std::to_string(salvage->saved) +
                        " decisions saved; the damaged file is kept as " + aside);
  if (salvage->lost > 0)
    repair.left.push_back(
        std::to_string(salvage->lost) +
        " decisions could not be read: where you have an export of before, add it "
        "with `speerpunt recommendations review --import FILE`");
}

void mend_threads(const Workspace& workspace, Repair& repair) {
  const std::string fault = threads_fault(workspace);
  if (fault.empty()) return;
  fs::remove(threads_file(workspace));
  repair.done.push_back(fault + ": removed, it is made again when it is asked for");
}

// paths.tsv is what a lost index is made anew by.
void mend_paths(const Workspace& workspace, Repair& repair) {
  const std::vector<SourceRecord> lost = paths_not_noted(workspace);
  for (const SourceRecord& source : lost) note_path(workspace, source.document, source.path);
  if (!lost.empty())
    repair.done.push_back("paths.tsv lacked the paths of " + std::to_string(lost.size()) +
                          " documents: noted again");
}

// The stored copies that documents are made from, and what those are to be called. What came out of
// a mail or archive comes with it; what was replaced by a newer file under its path stays out.
std::map<fs::path, std::string> stored_files(const Workspace& workspace, Repair& repair) {
  const std::map<DocumentId, std::string> paths = noted_paths(workspace);
  std::map<fs::path, std::string> files;
  for (const auto& entry : fs::directory_iterator(workspace.originals())) {
    const DocumentId id = entry.path().stem().string();
    if (hash_of(entry.path()) != id) {
      repair.left.push_back(entry.path().string() + " is not what was stored: left out");
    } else if (paths.empty()) {
      files.emplace(entry.path(), entry.path().string());
    } else if (const auto noted = paths.find(id); noted != paths.end()) {
      // From the file itself where it still is the same: then it is not taken for a changed one.
      const bool same = hash_of(noted->second) == id;
      files.emplace(same ? fs::path(noted->second) : entry.path(), noted->second);
    }
  }
  return files;
}

void make_index(const Workspace& workspace, IntakeOptions options, const IntakeWatcher& watcher,
                Repair& repair) {
  const fs::path mark = mark_of(workspace);
  begin_rebuilding(workspace);
  const std::map<fs::path, std::string> names = stored_files(workspace, repair);
  std::vector<fs::path> files;
  for (const auto& [file, path] : names) files.push_back(file);
  options.shown_as = [&names](const fs::path& file) { return names.at(file); };
  Intake intake(workspace, std::move(options), watcher);
  IntakeReport report;
  report.files = files.size();
  if (watcher.begin) watcher.begin(report.files);
  intake.add_files(files, report);
  if (report.interrupted) {
    repair.left.emplace_back("it was interrupted: run it again");
    return;
  }
  for (const auto& failure : report.failures)
    repair.left.push_back(failure.second.example + " could not be read again");
  fs::remove(mark);
  repair.done.push_back("the index was made anew from " + std::to_string(files.size()) +
                        " stored documents");
}

}  // namespace

std::vector<LostOriginal> lost_originals(const Workspace& workspace,
                                         const std::vector<Document>& documents) {
  std::vector<LostOriginal> lost;
  for (const Document& document : documents) {
    const auto stored = workspace.original(document.id);
    if (!stored)
      lost.push_back({document.id, document.path, false});
    else if (hash_of(*stored) != document.id)
      lost.push_back({document.id, document.path, true});
  }
  return lost;
}

std::vector<SourceRecord> paths_not_noted(const Workspace& workspace) {
  const std::map<DocumentId, std::string> noted = noted_paths(workspace);
  const IndexReader index(workspace);
  std::vector<SourceRecord> lost;
  for (SourceRecord& source : index.sources())
    if (source.container.empty() && !source.document.empty() && !noted.contains(source.document))
      lost.push_back(std::move(source));
  return lost;
}

Repair repair(const fs::path& root, const IntakeOptions& options, const IntakeWatcher& watcher) {
  Repair repair;
  const Workspace workspace = made_whole(root, repair);
  require_whole_shards(workspace);
  const IndexReader index(workspace);
  if (const std::vector<std::string> missing = index.missing_shards(); !missing.empty())
    throw Error("shard-missing", "a shard cannot be reached: " + join(missing, ", "), root.string(),
                "see `speerpunt shards check`; nothing is repaired until it answers");
  const bool empty = index.counts().sources == 0;
  if (empty || fs::exists(mark_of(workspace))) make_index(workspace, options, watcher, repair);
  try {
    mend_originals(workspace, repair);
    mend_paths(workspace, repair);
  } catch (const Error& error) {
    if (error.code() != "index-damaged" || read_shards(workspace).empty()) throw;
    throw Error("shard-damaged", "a far shard is damaged: " + std::string(error.what()),
                root.string(), kShardHint);  // the other parts are whole
  }
  mend_decisions(workspace, repair);
  mend_threads(workspace, repair);
  return repair;
}

}  // namespace speerpunt
