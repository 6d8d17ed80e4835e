// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Takes files into a workspace: collect, read, analyse, store. The whole way of a document, once.
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/collect.hh"
#include "app/ignore.hh"
#include "app/intake_report.hh"
#include "corpus/document.hh"
#include "index/workspace.hh"
#include "ingest/reader_pool.hh"

namespace speerpunt {

// For all that comes out of one file, however deep. What goes over is a Problem of its container.
struct EmbeddedLimits {
  int depth = 4;  // a file in a mail is at 1
  std::size_t files = 2000;
  std::size_t bytes = std::size_t{2} << 30;
  // A bomb is small: more than this comes out of a large file only. Deflate packs text 3 to 10
  // times, and what stands in an archive takes 100 bytes there at least.
  std::size_t files_of_small = 500;
  std::size_t bytes_of_small = std::size_t{32} << 20;
  std::size_t least_packed_file = 100;
  std::size_t most_ratio = 50;
};

struct IntakeOptions {
  int jobs = 2;                       // reading children; as many threads prepare what they read
  bool dry_run = false;               // only collect and compare
  OcrMode ocr = OcrMode::kAuto;       // which pages are recognised as pictures
  bool prune = false;                 // also forget files below the given folders that are gone
  IgnorePatterns ignore = {};         // before all that the folders say themselves
  std::chrono::seconds lock_wait{0};  // how long to wait while another process writes
  ReadLimits limits = {};
  EmbeddedLimits embedded = {};
  // What a file is called and known by; empty: by its path. Files that came over the web lie under
  // names of ours.
  std::function<std::string(const std::filesystem::path&)> shown_as = {};
  std::optional<ChildWork> readers = {};  // for tests, as in ReaderPool
};

// Any of them may be empty.
struct IntakeWatcher {
  std::function<void(std::size_t files)> begin;        // number to look at
  std::function<void(const IntakeReport&)> advance;    // after each file
  ReaderPool::Recognised recognised;                   // after each page that was recognised
  std::function<void(const Document&)> finished;       // each document or failure
  std::function<void(const std::string&)> would_read;  // path; of a dry run
  std::function<void(const SkippedPath&)> skipped;     // each path that is left out
  std::function<void()> waiting;                       // another process writes; said once
  std::function<bool()> interrupted;                   // true: stop soon, commit
};

// Files inside mails and archives become documents too, each read in the sandbox on its own. Their
// paths go on from that of the container: "map/mail.eml/bijlage.pdf". A container counts as done
// only when all its members are stored, so that a killed run is finished by the next.
class Intake {
 public:
  // Starts the reading pool: make it early. `workspace` must outlive it.
  Intake(const Workspace& workspace, IntakeOptions options, IntakeWatcher watcher);
  ~Intake();
  Intake(const Intake&) = delete;
  Intake& operator=(const Intake&) = delete;

  // Takes in what the paths mean: see collect(). Throws Error for what is not a file's fault (disk
  // full, lock held for too long, bad workspace).
  IntakeReport add(const std::vector<std::filesystem::path>& paths);

  // The same for these files only, absolute and already counted in `report.files`. The workspace is
  // locked for other writers only meanwhile.
  void add_files(const std::vector<std::filesystem::path>& files, IntakeReport& report);

  // Counts recorded files below the collection's folders that are gone; forgets them if that was
  // asked for.
  void look_for_gone(const Collection& collection, IntakeReport& report);

  const IntakeOptions& options() const { return options_; }
  const IntakeWatcher& watcher() const { return watcher_; }

 private:
  struct Parts;
  std::unique_ptr<class IndexWriter> open_writer() const;
  const Workspace& workspace_;
  IntakeOptions options_;
  IntakeWatcher watcher_;
  std::unique_ptr<Parts> parts_;
};

}  // namespace speerpunt
