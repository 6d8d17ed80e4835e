// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "app/cli/interrupt.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/progress.hh"
#include "app/cli/verb_list.hh"
#include "app/intake.hh"

namespace speerpunt::cli {
namespace {

void summarise(const IntakeReport& report, bool dry_run, Terminal& terminal) {
  std::string line = dry_run ? "would read " : "read ";
  line += std::to_string(report.read) + " of " + std::to_string(report.files) + " files";
  if (report.pages > 0) line += " (" + std::to_string(report.pages) + " pages)";
  const auto part = [&](std::size_t count, const char* what) {
    if (count > 0) line += ", " + std::to_string(count) + " " + what;
  };
  part(report.unchanged, "unchanged");
  part(report.duplicates, "with the same bytes as another");
  part(report.failed, "failed");
  part(report.skipped, "hidden or linked, skipped");
  part(report.pruned, "gone and forgotten");
  terminal.note(line);
  if (report.failed > 0) terminal.note("  see: speerpunt docs --failed");
  if (report.gone > report.pruned) {
    terminal.note("  gone from their folder, though their documents stay: " +
                  std::to_string(report.gone) + "; forget them with add --prune");
  }
}

ExitCode run(const Arguments& arguments, Terminal& terminal) {
  IntakeOptions options;
  options.jobs = jobs_of(arguments);
  options.dry_run = arguments.has("--dry-run");
  options.prune = arguments.has("--prune");
  if (const auto seconds = arguments.number("--timeout", 1)) {
    options.limits.time = std::chrono::seconds(*seconds);
  }
  const Workspace workspace = open_workspace(arguments);
  const auto& given = arguments.values("PATH");

  const InterruptGuard guard;
  std::optional<Progress> progress;
  IntakeWatcher watcher;
  watcher.interrupted = InterruptGuard::requested;
  watcher.begin = [&](std::size_t files) { progress.emplace(terminal, "files", files); };
  watcher.advance = [&](const IntakeReport& report) {
    progress->update(report.read + report.unchanged + report.duplicates + report.failed,
                     report.pages, "pages");
  };
  watcher.finished = [&](const Document& document) {
    for (const Problem& problem : document.problems) {
      if (problem.severity == Severity::kNote && !terminal.verbose) continue;
      progress->clear();
      terminal.tell(problem);
    }
  };
  const IntakeReport report = take_in(workspace, {given.begin(), given.end()}, options, watcher);
  progress.reset();
  summarise(report, options.dry_run, terminal);
  if (report.interrupted) return kInterrupted;
  return report.failed > 0 ? kPartlyDone : kDone;
}

}  // namespace

Verb add_verb() {
  return {"add",
          "read files and folders into the workspace",
          "Reads PDF files, web pages, mails, Markdown and text, each in a sandboxed process, and "
          "indexes them. Files that have not changed are not read again. What cannot be read is "
          "reported and listed by `docs --failed`; the rest goes on. Exit code 3: some failed.",
          {{"PATH", "files and folders", true, true}},
          {{"--dry-run", "", "", "only say what would be read"},
           {"--prune", "", "", "forget files that are gone from the given folders"},
           {"--timeout", "", "SECONDS", "time limit for one document (default: 60)"}},
          {{"speerpunt add ~/visies", "read a folder and everything below it"},
           {"speerpunt -j 8 add a.pdf b.eml", "read two files with up to eight processes"}},
          run};
}

}  // namespace speerpunt::cli
