// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iomanip>
#include <ostream>
#include <sstream>

#include "app/cli/interrupt.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/progress.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "app/repair.hh"
#include "corpus/data.hh"
#include "corpus/dutch/word_list.hh"
#include "corpus/error.hh"
#include "index/compaction.hh"
#include "index/index_check.hh"
#include "index/index_reader.hh"
#include "query/decisions/decisions.hh"
#include "query/lineage/threads.hh"

namespace speerpunt::cli {
namespace {

void examine_workspace(const Arguments& arguments, Health& health) {
  try {
    const Workspace workspace = open_workspace(arguments);
    health.workspace = workspace.root().string();
    if (const std::string fault = index_fault(workspace); !fault.empty())
      health.warnings.push_back(fault + ": speerpunt doctor --repair");
    for (const std::string& fault : shard_faults(workspace))
      health.warnings.push_back(
          fault + ": put a copy of it in its place, or see speerpunt shards remove --lost");
    const IndexReader index(workspace);
    const std::vector<Document> documents = index.documents();
    health.documents = documents.size();
    for (const SourceRecord& source : index.sources()) {
      if (source.document.empty()) ++health.failed;
    }
    for (const LostOriginal& lost : lost_originals(workspace, documents)) {
      health.warnings.push_back("the stored copy of " + lost.path +
                                (lost.changed ? " was changed" : " is gone") +
                                ": speerpunt doctor --repair");
    }
    if (const std::size_t lost = paths_not_noted(workspace).size(); lost > 0)
      health.warnings.push_back("paths.tsv lacks the paths of " + std::to_string(lost) +
                                " documents: speerpunt doctor --repair");
    read_decisions(workspace);
    if (const std::string fault = threads_fault(workspace); !fault.empty())
      health.warnings.push_back(fault + ": speerpunt doctor --repair");
  } catch (const Error& error) {
    if (error.code() != "workspace-missing" || arguments.has("--workspace")) {
      health.warnings.push_back(
          error.hint().empty() ? error.what() : std::string(error.what()) + ": " + error.hint());
    }
  }
}

// The workspace may be too damaged for open_workspace().
ExitCode mend(const Arguments& arguments, Terminal& terminal) {
  IntakeOptions options;
  options.jobs = jobs_of(arguments);
  Progress progress(terminal);
  IntakeWatcher watcher;
  watcher.interrupted = InterruptGuard::requested;
  watcher.advance = [&progress](const IntakeReport& report) {
    progress.update(report.done(), report.files, report.pages);
  };
  const InterruptGuard guard;
  const Repair done = repair(workspace_folder(arguments), options, watcher);
  progress.clear();
  for (const std::string& line : done.done) terminal.out() << one_line(line) << '\n';
  for (const std::string& line : done.left)
    terminal.out() << terminal.bold("WARNING: " + one_line(line)) << '\n';
  if (done.done.empty() && done.left.empty()) terminal.out() << "nothing to repair\n";
  if (InterruptGuard::requested()) return kInterrupted;
  return done.left.empty() ? kDone : kPartlyDone;
}

ExitCode compact(const Arguments& arguments, Terminal& terminal) {
  const Compaction done = compact_index(open_workspace(arguments));
  constexpr double kMebibyte = 1 << 20;
  std::ostringstream said;
  said << std::fixed << std::setprecision(1) << "the index takes "
       << static_cast<double>(done.after) / kMebibyte << " MiB, before "
       << static_cast<double>(done.before) / kMebibyte << " MiB";
  terminal.out() << said.str() << '\n';
  return kDone;
}

ExitCode run_doctor(const Arguments& arguments, Terminal& terminal) {
  if (arguments.has("--compact")) {
    if (arguments.has("--json") || arguments.has("--repair"))
      throw Error("usage", "--compact goes with no other option", {}, "run doctor --compact alone");
    return compact(arguments, terminal);
  }
  if (arguments.has("--repair")) {
    if (arguments.has("--json"))
      throw Error("usage", "--repair and --json do not go together", {}, "run doctor --json after");
    return mend(arguments, terminal);
  }
  Health health;
  health.versions = {{"speerpunt", SPEERPUNT_VERSION}, {"data", data_file("themes.json").string()}};
  health.protections = protections();
  for (const Protection& protection : health.protections) {
    if (!protection.available) {
      health.warnings.push_back("this kernel gives no " + protection.name + ": " +
                                protection.detail);
    }
  }
  try {
    dutch::WordList::load(dutch::word_list_path());
    health.versions.emplace_back("word list", dutch::word_list_path().string());
  } catch (const Error& error) {
    health.warnings.push_back(std::string(error.what()) + ": " + error.hint());
  }
  examine_workspace(arguments, health);
  if (arguments.has("--json")) {
    terminal.out() << to_json(health) << '\n';
  } else {
    for (const auto& [name, version] : health.versions) {
      terminal.out() << name << ": " << version << '\n';
    }
    for (const Protection& protection : health.protections) {
      terminal.out() << (protection.available ? "ok       " : "MISSING  ") << protection.name
                     << ": " << protection.detail << '\n';
    }
    if (!health.workspace.empty()) {
      terminal.out() << "workspace: " << health.workspace << ", " << health.documents
                     << (health.documents == 1 ? " document, " : " documents, ") << health.failed
                     << (health.failed == 1 ? " file failed\n" : " files failed\n");
    }
    for (const std::string& warning : health.warnings) {
      terminal.out() << terminal.bold("WARNING: " + printable(warning)) << '\n';
    }
  }
  return health.warnings.empty() ? kDone : kPartlyDone;
}

}  // namespace

Verb doctor_verb() {
  return {"doctor",
          "check the program, its protections and the workspace",
          "Tells which protections this kernel gives to the reading processes, and whether the "
          "workspace is whole: each stored copy is compared with its hash, and the index is read "
          "through. Exit code 3: there are warnings. With --repair it makes the workspace whole "
          "again: a lost, damaged or older index is made anew from the stored copies, and a stored "
          "copy from the file that it was of; of damaged decisions all lines that can be read are "
          "saved. What is replaced is moved aside. With --compact the index is written anew "
          "without the room that was left for more: it takes some half of the disk, and is read "
          "faster.",
          {},
          {{"--compact", "", "", "make the index small, after much was added"},
           {"--json", "", "", "JSON"},
           {"--repair", "", "", "make the workspace whole again"}},
          {{"speerpunt doctor --repair", "after a disk error, or after an upgrade that needs it"}},
          run_doctor};
}

}  // namespace speerpunt::cli
