// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <system_error>

#include "corpus/data.hh"
#include "index/workspace.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

constexpr const char* kListName = ".speerpuntignore";
constexpr std::uintmax_t kListBytes = std::uintmax_t{1} << 20;
constexpr std::array kWorkspaceParts{"originals", "index", "spool", "speerpunt.json",
                                     "decisions.db"};

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

// The patterns that count somewhere, and the folder to which their paths are relative.
struct List {
  fs::path folder;
  IgnorePatterns patterns;
};

std::string below(const fs::path& path, const fs::path& folder) {
  const std::size_t skip = folder == "/" ? 1 : folder.string().size() + 1;
  return path.string().substr(skip);
}

class Walk {
 public:
  Walk(const IgnorePatterns& given, Collection& collection)
      : given_(given), collection_(collection) {}

  void start(const fs::path& folder) {
    root_ = folder;
    visit(folder);
  }

 private:
  struct Entries {
    std::vector<fs::path> paths;
    bool complete = true;
  };

  static Entries entries_of(const fs::path& folder) {
    Entries entries;
    std::error_code failure;
    for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
      entries.paths.push_back(entry->path());
    }
    entries.complete = !failure;
    std::sort(entries.paths.begin(), entries.paths.end());
    return entries;
  }

  void visit(const fs::path& folder) {
    const Entries entries = entries_of(folder);
    if (entries.complete) {
      collection_.walked.push_back(folder);
    } else {
      collection_.files.push_back(folder);
    }
    const bool has_list = std::ranges::any_of(
        entries.paths, [](const fs::path& path) { return path.filename() == kListName; });
    if (has_list && !read_list(folder)) return;
    const bool is_workspace = Workspace::is_at(folder);
    for (const fs::path& path : entries.paths) take(path, is_workspace);
    if (has_list) lists_.pop_back();
  }

  // Without its patterns, a folder may hold what was not to be read: it is left out.
  bool read_list(const fs::path& folder) {
    const fs::path file = folder / kListName;
    std::error_code failure;
    const bool is_file = fs::is_regular_file(file, failure);
    const std::uintmax_t size = is_file ? fs::file_size(file, failure) : 0;
    std::string why = is_file ? "" : "it is not a file";
    if (why.empty() && (failure || size > kListBytes)) why = "it is too large";
    try {
      if (why.empty()) lists_.push_back({folder, IgnorePatterns(read_file(file))});
    } catch (const Error& error) {
      why = error.what();
    }
    if (why.empty()) return true;
    collection_.problems.push_back(
        {Severity::kError,
         file.string(),
         {},
         "ignore-list-unreadable",
         "the list of what to ignore was not read (" + why + "), so its folder was left out",
         "mend or remove that file, and add the folder again"});
    return false;
  }

  void take(const fs::path& path, bool in_workspace) {
    std::error_code failure;
    const bool is_link = fs::is_symlink(path, failure);
    const bool is_folder = !is_link && fs::is_directory(path, failure);
    if (path.filename() == kListName) return;
    if (const auto skipped = reason_to_skip(path, is_link, is_folder, in_workspace)) {
      collection_.skipped.push_back(*skipped);
    } else if (is_folder) {
      visit(path);
    } else {
      collection_.files.push_back(path);
    }
  }

  std::optional<SkippedPath> reason_to_skip(const fs::path& path, bool is_link, bool is_folder,
                                            bool in_workspace) const {
    const auto name = path.filename();
    if (in_workspace && std::ranges::find(kWorkspaceParts, name) != kWorkspaceParts.end()) {
      return SkippedPath{path, SkipReason::kWorkspace};
    }
    if (is_hidden(path)) return SkippedPath{path, SkipReason::kHidden};
    if (is_link) return SkippedPath{path, SkipReason::kLink};
    const auto verdict = verdict_on(path, is_folder);
    if (!verdict || !verdict->ignored) return std::nullopt;
    return SkippedPath{path, SkipReason::kIgnored, std::string(verdict->pattern)};
  }

  std::optional<IgnorePatterns::Verdict> verdict_on(const fs::path& path, bool is_folder) const {
    if (auto verdict = given_.verdict(below(path, root_), is_folder)) return verdict;
    for (auto list = lists_.rbegin(); list != lists_.rend(); ++list) {
      const auto verdict = list->patterns.verdict(below(path, list->folder), is_folder);
      if (verdict) return verdict;
    }
    return default_ignore_patterns().verdict(below(path, root_), is_folder);
  }

  const IgnorePatterns& given_;
  Collection& collection_;
  fs::path root_;
  std::vector<List> lists_;  // from the top down
};

}  // namespace

std::string_view name_of(SkipReason reason) {
  switch (reason) {
    case SkipReason::kHidden:
      return "hidden";
    case SkipReason::kLink:
      return "link";
    case SkipReason::kIgnored:
      return "ignored";
    case SkipReason::kWorkspace:
      return "workspace";
  }
  return "";
}

Collection collect(const std::vector<fs::path>& paths, const IgnorePatterns& given) {
  Collection collection;
  Walk walk(given, collection);
  for (const fs::path& one : paths) {
    const fs::path path = fs::absolute(one).lexically_normal();
    std::error_code failure;
    if (fs::is_directory(path, failure)) {
      collection.folders.push_back(path.has_filename() ? path : path.parent_path());
      walk.start(collection.folders.back());
    } else {
      collection.files.push_back(path);
    }
  }
  std::set<fs::path> seen;
  std::erase_if(collection.files, [&](const fs::path& path) { return !seen.insert(path).second; });
  return collection;
}

std::optional<SkippedPath> skip_member(const std::string& path, const IgnorePatterns& given) {
  for (std::size_t end = 0; end < path.size();) {
    end = std::min(path.find('/', end + 1), path.size());
    const std::string part = path.substr(0, end);
    if (is_hidden(part)) return SkippedPath{part, SkipReason::kHidden};
    auto verdict = given.verdict(part, end < path.size());
    if (!verdict) verdict = default_ignore_patterns().verdict(part, end < path.size());
    if (verdict && verdict->ignored) {
      return SkippedPath{part, SkipReason::kIgnored, std::string(verdict->pattern)};
    }
  }
  return std::nullopt;
}

}  // namespace speerpunt
