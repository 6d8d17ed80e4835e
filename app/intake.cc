// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake.hh"

#include <algorithm>
#include <cerrno>
#include <set>
#include <thread>

#include <sys/stat.h>

#include "app/intake_run.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "index/index_reader.hh"
#include "index/index_writer.hh"
#include "index/noted_paths.hh"
#include "index/theme_tagger.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kLockRetry{100};

bool is_below(const std::string& path, const fs::path& folder) {
  const std::string prefix = folder == "/" ? "/" : folder.string() + "/";
  return path.starts_with(prefix);
}

// True only if the path is surely not there: what cannot be looked at may be.
bool is_gone(const std::string& path) {
  struct stat state {};
  return ::lstat(path.c_str(), &state) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

// The recorded files below the collection's folders that are gone. What is inside a container goes
// with it. A folder that is gone itself may be a share that is not there today: nothing is said of
// what was below it.
std::vector<std::string> gone_sources(const Workspace& workspace, const Collection& collection) {
  std::set<std::string> present;
  for (const fs::path& path : collection.files) present.insert(shown(path));
  for (const SkippedPath& skipped : collection.skipped) present.insert(shown(skipped.path));
  std::vector<fs::path> folders = collection.folders;
  std::erase_if(folders, [](const fs::path& folder) { return is_gone(folder.string()); });
  std::vector<std::string> gone;
  for (const SourceRecord& source : IndexReader(workspace).sources()) {
    const bool below = std::ranges::any_of(
        folders, [&](const fs::path& folder) { return is_below(source.path, folder); });
    if (below && source.container.empty() && !present.contains(source.path) &&
        is_gone(source.path)) {
      gone.push_back(source.path);
    }
  }
  return gone;
}

}  // namespace

struct Intake::Parts {
  std::unique_ptr<ReaderPool> readers;  // empty: a dry run
  ThemeTagger tagger;
};

Intake::Intake(const Workspace& workspace, IntakeOptions options, IntakeWatcher watcher)
    : workspace_(workspace), options_(std::move(options)), watcher_(std::move(watcher)) {
  // Children are started before anything else so that they are small.
  std::unique_ptr<ReaderPool> readers;
  if (!options_.dry_run && options_.readers)
    readers = std::make_unique<ReaderPool>(options_.jobs, options_.limits, *options_.readers);
  else if (!options_.dry_run)
    readers = std::make_unique<ReaderPool>(options_.jobs, options_.limits);
  parts_ = std::make_unique<Parts>(Parts{std::move(readers), ThemeTagger(load_themes())});
}

Intake::~Intake() = default;

// Empty: interrupted while another process wrote.
std::unique_ptr<IndexWriter> Intake::open_writer() const {
  const auto end = Clock::now() + options_.lock_wait;
  for (bool told = false;; told = true) {
    try {
      return std::make_unique<IndexWriter>(workspace_);
    } catch (const Error& error) {
      if (error.code() != "index-locked" || Clock::now() >= end) throw;
    }
    if (watcher_.interrupted && watcher_.interrupted()) return nullptr;
    if (!told && watcher_.waiting) watcher_.waiting();
    std::this_thread::sleep_for(kLockRetry);
  }
}

IntakeReport Intake::add(const std::vector<fs::path>& paths) {
  const Collection collection = collect(paths, options_.ignore);
  IntakeReport report;
  report.files = collection.files.size();
  for (const SkippedPath& skipped : collection.skipped) {
    report.skipped[std::string(name_of(skipped.reason))].add(shown(skipped.path), skipped.pattern);
    if (watcher_.skipped) watcher_.skipped(skipped);
  }
  for (const Problem& problem : collection.problems) {
    report.fail(problem.source, {problem});
    Document left_out;
    left_out.path = problem.source;
    left_out.problems = {problem};
    if (watcher_.finished) watcher_.finished(left_out);
  }
  if (watcher_.begin) watcher_.begin(report.files);
  add_files(collection.files, report);
  if (!report.interrupted) look_for_gone(collection, report);
  return report;
}

void Intake::add_files(const std::vector<fs::path>& files, IntakeReport& report) {
  const std::unique_ptr<IndexWriter> writer = open_writer();
  if (!writer) {
    report.interrupted = true;
    return;
  }
  const auto started = Clock::now();
  IntakeRun run(workspace_, options_, watcher_, parts_->tagger, *writer, report);
  if (options_.dry_run) {
    run.look(files);
  } else {
    run.take(files, *parts_->readers);
    writer->commit();
  }
  report.seconds += std::chrono::duration<double>(Clock::now() - started).count();
}

void Intake::look_for_gone(const Collection& collection, IntakeReport& report) {
  const std::vector<std::string> gone = gone_sources(workspace_, collection);
  report.gone += gone.size();
  if (gone.empty() || !options_.prune || options_.dry_run) return;
  const std::unique_ptr<IndexWriter> writer = open_writer();
  if (!writer) {
    report.interrupted = true;
    return;
  }
  for (const std::string& path : gone) {
    writer->remove_source(path);
    forget_path(workspace_, path);
  }
  writer->commit();
  report.pruned += gone.size();
}

}  // namespace speerpunt
