// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch.hh"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <sys/stat.h>

#include "app/counted.hh"
#include "app/folder_watch.hh"
#include "app/intake_run.hh"
#include "index/index_writer.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// Other writers get their turn after so many files.
constexpr std::ptrdiff_t kBatchFiles = 200;
// Events come in crowds: look once for all of them.
constexpr milliseconds kDebounce{200};
// How soon an interrupt is noticed that came just before waiting.
constexpr milliseconds kLongestWait{500};
// Forgetting waits for a renamed file to settle under its new name, but not for ever.
constexpr int kPatience = 10;  // x settle

// Nothing was written or renamed since long enough, by the clock of its file system.
bool is_old(const fs::path& path, milliseconds age) {
  struct stat state {};
  if (::stat(path.c_str(), &state) != 0) return false;
  const auto changed = std::chrono::system_clock::from_time_t(state.st_ctim.tv_sec);
  return std::chrono::system_clock::now() - changed >= age + std::chrono::seconds(1);
}

bool is_below(const fs::path& path, const fs::path& folder) {
  const auto [end, rest] = std::ranges::mismatch(folder, path);
  return end == folder.end();
}

class Watch {
 public:
  Watch(Intake& intake, const std::vector<fs::path>& paths, const WatchOptions& options,
        const WatchNotice& notice)
      : intake_(intake), options_(options), notice_(notice), folders_(options.most_folders) {
    for (const fs::path& path : paths) {
      const fs::path whole = fs::absolute(path).lexically_normal();
      roots_.push_back(whole.has_filename() ? whole : whole.parent_path());
    }
  }

  IntakeReport run() {
    const IgnoreLeaseSignals guard;
    while (!is_interrupted()) {
      if (Clock::now() >= next_scan_) scan();
      take_ready();
      forget();
      wait();
    }
    for (const auto& [path, pending] : pending_) {
      report_.skipped["unsettled"].add(shown(path), "");
    }
    report_.interrupted = true;
    return report_;
  }

 private:
  // A file that changed, and is taken in if it is the same at that time.
  struct Pending {
    FileState state;
    Clock::time_point due;
  };

  bool is_interrupted() const {
    return intake_.watcher().interrupted && intake_.watcher().interrupted();
  }

  void tell(const std::string& text) const {
    if (notice_) notice_(text);
  }

  // An empty folder that held files may be a share that is not connected.
  bool is_there(const fs::path& root) const {
    std::error_code failure;
    if (!fs::exists(root, failure)) return false;
    if (!fs::is_directory(root, failure) || !fs::is_empty(root, failure)) return true;
    return std::ranges::none_of(known_,
                                [&](const auto& entry) { return is_below(entry.first, root); });
  }

  std::vector<fs::path> present_roots() {
    std::vector<fs::path> present;
    for (const fs::path& root : roots_) {
      if (is_there(root)) {
        if (absent_.erase(root) > 0) tell(shown(root) + " is back");
        present.push_back(root);
      } else if (absent_.insert(root).second) {
        tell(shown(root) + " is not there or empty: waiting for it; its documents stay");
      }
    }
    return present;
  }

  void scan() {
    const Clock::time_point started = Clock::now();
    const bool first = next_scan_ == Clock::time_point{};
    collection_ = collect(present_roots(), intake_.options().ignore);
    hear();
    if (first) {
      tell("watching " + counted(collection_.walked.size(), "folder") + ", " +
           counted(collection_.files.size(), "file") + "; stop with Ctrl-C");
    }
    count_skipped();
    std::set<fs::path> seen;
    for (const fs::path& path : collection_.files) {
      seen.insert(path);
      look_at(path, first);
    }
    std::erase_if(known_, [&](const auto& entry) {
      const bool stays =
          seen.contains(entry.first) || std::ranges::any_of(absent_, [&](const fs::path& root) {
            return is_below(entry.first, root);
          });
      if (!stays && !vanished_) vanished_ = Clock::now();
      return !stays;
    });
    if (first) vanished_ = started;
    // Looking takes a fifth of the time at most.
    const auto pause = 4 * (Clock::now() - started);
    earliest_scan_ = Clock::now() + pause;
    next_scan_ = std::max<Clock::time_point>(
        earliest_scan_, Clock::now() + (hears_all_ ? options_.rescan : options_.rescan_unheard));
  }

  // Watches all folders that were walked, and the one around a path that is not such a folder.
  void hear() {
    bool all = true;
    for (const fs::path& folder : collection_.walked) all = folders_.watch(folder) && all;
    for (const fs::path& root : roots_) {
      std::error_code failure;
      if (!absent_.contains(root) && fs::is_directory(root, failure)) continue;
      fs::path folder = root.parent_path();
      while (!fs::is_directory(folder, failure) && folder.has_relative_path()) {
        folder = folder.parent_path();
      }
      all = folders_.watch(folder) && all;
    }
    if (hears_all_ && !all) {
      tell("the system allows no more folders to be watched: looking every " +
           std::to_string(options_.rescan_unheard.count() / 1000) +
           " seconds instead (see fs.inotify.max_user_watches)");
    }
    hears_all_ = all;
  }

  void count_skipped() {
    for (const SkippedPath& skipped : collection_.skipped) {
      if (!skipped_.insert(skipped.path).second) continue;
      report_.skipped[std::string(name_of(skipped.reason))].add(shown(skipped.path),
                                                                skipped.pattern);
    }
    for (const Problem& problem : collection_.problems) {
      if (!skipped_.insert(problem.source).second) continue;
      report_.fail(problem.source, {problem});
      tell(problem.source + ": " + problem.message);
    }
  }

  void look_at(const fs::path& path, bool first) {
    const auto state = file_state(path.string());
    const auto known = known_.find(path);
    if (!state || (known != known_.end() && known->second == *state)) {
      pending_.erase(path);
      return;
    }
    const auto [pending, is_new] = pending_.try_emplace(path, Pending{*state, {}});
    if (!is_new && pending->second.state == *state) return;
    const bool settled = first && is_old(path, options_.settle);
    pending->second = {*state, Clock::now() + (settled ? milliseconds{0} : options_.settle)};
  }

  void take_ready() {
    std::vector<fs::path> ready;
    const Clock::time_point now = Clock::now();
    for (auto entry = pending_.begin(); entry != pending_.end();) {
      auto& [path, pending] = *entry;
      const auto state = pending.due <= now ? file_state(path.string()) : pending.state;
      if (!state) {
        entry = pending_.erase(entry);  // the next scan sees what became of it
        continue;
      }
      if (pending.due <= now && *state == pending.state && !is_open_for_writing(path)) {
        known_[path] = *state;
        ready.push_back(path);
        entry = pending_.erase(entry);
        continue;
      }
      if (pending.due <= now) pending = {*state, now + options_.settle};
      ++entry;
    }
    if (!ready.empty()) take(ready);
  }

  void take(const std::vector<fs::path>& files) {
    report_.files += files.size();
    const IntakeReport before = report_;
    if (intake_.watcher().begin) intake_.watcher().begin(files.size());
    for (auto at = files.begin(); at != files.end() && !report_.interrupted;) {
      const auto end = at + std::min(kBatchFiles, files.end() - at);
      intake_.add_files({at, end}, report_);
      at = end;
    }
    const std::size_t read = report_.read - before.read;
    const std::size_t failed = report_.failed - before.failed;
    if (read == 0 && failed == 0) return;
    tell("read " + counted(read, "file") + " (" + counted(report_.pages - before.pages, "page") +
         ")" + (failed > 0 ? ", " + std::to_string(failed) + " failed" : ""));
  }

  // What is gone, once what may be the same file under another name was taken in.
  void forget() {
    if (!vanished_ || report_.interrupted) return;
    if (!pending_.empty() && Clock::now() < *vanished_ + kPatience * options_.settle) return;
    vanished_.reset();
    IntakeReport gone;
    intake_.look_for_gone(collection_, gone);
    report_.pruned += gone.pruned;
    report_.gone = report_.pruned + gone.gone - gone.pruned;
    if (gone.pruned > 0) {
      tell("forgot " + counted(gone.pruned, "file") +
           (gone.pruned == 1 ? " that is gone" : " that are gone"));
    }
  }

  void wait() {
    Clock::time_point until = next_scan_;
    for (const auto& [path, pending] : pending_) until = std::min(until, pending.due);
    while (Clock::now() < until && !is_interrupted()) {
      const auto left = std::chrono::ceil<milliseconds>(until - Clock::now());
      if (folders_.wait(std::clamp(left, milliseconds{0}, kLongestWait))) {
        next_scan_ = std::min(next_scan_, std::max(earliest_scan_, Clock::now() + kDebounce));
        until = std::min(until, next_scan_);
      }
    }
  }

  Intake& intake_;
  const WatchOptions& options_;
  const WatchNotice& notice_;
  std::vector<fs::path> roots_;
  std::set<fs::path> absent_;  // roots
  FolderWatch folders_;
  bool hears_all_ = true;
  Collection collection_;                // of the last scan
  std::map<fs::path, FileState> known_;  // given to the intake in this state
  std::map<fs::path, Pending> pending_;
  std::set<fs::path> skipped_;                 // counted
  std::optional<Clock::time_point> vanished_;  // when the first file did that is not looked for yet
  Clock::time_point earliest_scan_;
  Clock::time_point next_scan_;
  IntakeReport report_;
};

}  // namespace

IntakeReport watch(Intake& intake, const std::vector<fs::path>& paths, const WatchOptions& options,
                   const WatchNotice& notice) {
  return Watch(intake, paths, options, notice).run();
}

}  // namespace speerpunt
