// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <csignal>
#include <filesystem>
#include <optional>
#include <ostream>

#include "app/cli/add_summary.hh"
#include "app/cli/interrupt.hh"
#include "app/cli/ocr_option.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/progress.hh"
#include "app/cli/verb_list.hh"
#include "app/intake.hh"
#include "app/output.hh"
#include "app/watch.hh"
#include "corpus/error.hh"

namespace speerpunt::cli {
namespace {

// A watching add writes for seconds at a time: another one gets its turn.
constexpr std::chrono::seconds kLockWait{30};
constexpr std::chrono::hours kLockWaitOfWatch{24 * 365};

// What is seen of the intake meanwhile.
struct View {
  Terminal& terminal;
  Progress progress;
  IntakePlan plan;
  bool lists = false;  // a line for each path, as a dry run without --json

  void tell_problems(const Document& document) {
    progress.finished(document.path);
    for (const Problem& problem : document.problems) {
      if (problem.severity == Severity::kNote && !terminal.verbose) continue;
      progress.clear();
      terminal.tell(problem);
    }
  }

  void tell_skipped(const SkippedPath& skipped) {
    if (lists) {
      std::string why(name_of(skipped.reason));
      if (!skipped.pattern.empty()) why += ": " + skipped.pattern;
      terminal.out() << "skip  " << one_line(skipped.path.string()) << "  (" << one_line(why)
                     << ")\n";
    }
    plan.left_out.push_back(skipped);
  }

  void tell_would_read(const std::string& path) {
    if (lists) terminal.out() << "read  " << one_line(path) << '\n';
    plan.would_read.push_back(path);
  }
};

IntakeWatcher watcher_of(View& view, bool dry_run) {
  IntakeWatcher watcher;
  watcher.interrupted = InterruptGuard::requested;
  watcher.begin = [&view](std::size_t) { view.progress.begin(); };
  watcher.advance = [&view](const IntakeReport& report) {
    view.progress.update(report.done(), report.files, report.pages);
  };
  watcher.recognised = [&view](const std::string& path, std::size_t done, std::size_t pages) {
    view.progress.reading(path, static_cast<int>(done), static_cast<int>(pages));
  };
  watcher.finished = [&view](const Document& document) { view.tell_problems(document); };
  watcher.waiting = [&view] {
    view.progress.clear();
    view.terminal.note("another speerpunt is writing to this workspace: waiting for it");
  };
  if (dry_run) {
    watcher.skipped = [&view](const SkippedPath& skipped) { view.tell_skipped(skipped); };
    watcher.would_read = [&view](const std::string& path) { view.tell_would_read(path); };
  }
  return watcher;
}

// A service that is ended by SIGTERM did its work.
ExitCode end_of_watch() {
  return InterruptGuard::signal() == SIGTERM ? kDone : kInterrupted;
}

IntakeReport watch_folders(Intake& intake, const std::vector<std::filesystem::path>& paths,
                           const Arguments& arguments, View& view) {
  WatchOptions options;
  if (const auto seconds = arguments.number("--settle", 0)) {
    options.settle = std::chrono::seconds(*seconds);
  }
  return watch(intake, paths, options, [&view](const std::string& text) {
    view.progress.clear();
    view.terminal.note(text);
  });
}

ExitCode run_add(const Arguments& arguments, Terminal& terminal) {
  IntakeOptions options;
  options.jobs = jobs_of(arguments);
  options.dry_run = arguments.has("--dry-run");
  options.prune = arguments.has("--prune");
  const bool watching = arguments.has("--watch");
  if (watching && options.dry_run) {
    throw Error("usage", "--watch and --dry-run do not go together");
  }
  options.lock_wait = watching ? kLockWaitOfWatch : kLockWait;
  for (const std::string& pattern : arguments.values("--ignore")) options.ignore.add(pattern);
  options.ocr = ocr_mode_of(arguments);
  if (const auto seconds = arguments.number("--timeout", 1)) {
    options.limits.time = std::chrono::seconds(*seconds);
  }
  const Workspace workspace = open_workspace(arguments);
  const auto& given = arguments.values("PATH");
  const std::vector<std::filesystem::path> paths(given.begin(), given.end());
  const bool json = arguments.has("--json");

  const InterruptGuard guard;
  View view{terminal, Progress(terminal), {}, options.dry_run && !json};
  const bool dry_run = options.dry_run;
  Intake intake(workspace, std::move(options), watcher_of(view, dry_run));
  const IntakeReport report =
      watching ? watch_folders(intake, paths, arguments, view) : intake.add(paths);
  view.progress.clear();
  summarise(report, dry_run, terminal);
  if (json) terminal.out() << to_json(report, dry_run ? &view.plan : nullptr) << '\n';
  if (watching) return end_of_watch();
  if (report.interrupted) return kInterrupted;
  return report.failures.empty() ? kDone : kPartlyDone;
}

}  // namespace

Verb add_verb() {
  return {
      "add",
      "read files and folders into the workspace",
      "Reads PDF (of scanned pages the text is recognised), Word, OpenDocument and Rich Text, web "
      "pages, mails with their attachments, ZIP archives, Markdown and text, each file in a "
      "sandboxed process, and indexes them; files inside mails and archives become documents of "
      "their own. Files that have not changed are not read again. Below a folder, hidden files and "
      "links are left out, and what a .speerpuntignore file in any folder names (in the syntax of "
      "gitignore). What cannot be read is reported and listed by `docs --failed`; the rest goes "
      "on. Exit "
      "code 3: some failed. With --watch, files are taken in when they are no longer written to; "
      "a folder that is not there is waited for; other programs can use the workspace "
      "meanwhile. Exit code then: 0 after SIGTERM, 130 after Ctrl-C.",
      {{"PATH", "files and folders", true, true}},
      {{"--dry-run", "", "", "only say what would be read, what not, and why"},
       {"--ignore", "", "PATTERN", "leave out what fits, as in .speerpuntignore", {}, true},
       {"--json", "", "", "print the summary as JSON"},
       ocr_option(),
       {"--prune", "", "", "forget files that are gone from the given folders"},
       {"--settle", "", "SECONDS",
        "with --watch: how long a file must stay the same first (default: 2)"},
       {"--timeout", "", "SECONDS",
        "time limit for one document (default: 60); recognising a scanned page is not counted and "
        "may take 60 seconds a page"},
       {"--watch", "", "", "stay, and take in what changes, until Ctrl-C or SIGTERM"}},
      {{"speerpunt add ~/visies", "read a folder and everything below it"},
       {"speerpunt add --ignore 'concept*' --ignore oud/ ~/visies", "but not the drafts"},
       {"speerpunt add --watch --prune ~/visies", "follow a folder"},
       {"speerpunt -j 8 add a.pdf b.eml", "read two files with up to eight processes"}},
      run_add};
}

}  // namespace speerpunt::cli
