// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake.hh"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <system_error>

#include "corpus/data.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "corpus/sha256.hh"
#include "index/analysis.hh"
#include "index/index_reader.hh"
#include "index/index_writer.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

struct Candidates {
  std::vector<fs::path> files;
  std::vector<fs::path> folders;  // that were walked
  std::size_t skipped = 0;
};

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

void walk(const fs::path& folder, Candidates& candidates) {
  std::vector<fs::path> entries;
  std::error_code failure;
  for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
       entry.increment(failure)) {
    if (is_hidden(entry->path())) {
      ++candidates.skipped;
    } else {
      entries.push_back(entry->path());
    }
  }
  // A folder that cannot be listed goes to the reader like a file, which then says why.
  if (failure) candidates.files.push_back(folder);
  std::sort(entries.begin(), entries.end());
  for (const fs::path& path : entries) {
    if (fs::is_symlink(path, failure)) {
      ++candidates.skipped;  // it may lead out of the folder, or round in a circle
    } else if (fs::is_directory(path, failure)) {
      walk(path, candidates);
    } else {
      candidates.files.push_back(path);
    }
  }
}

Candidates collect(const std::vector<fs::path>& paths) {
  Candidates candidates;
  for (const fs::path& given : paths) {
    const fs::path path = fs::absolute(given).lexically_normal();
    std::error_code failure;
    if (fs::is_directory(path, failure)) {
      candidates.folders.push_back(path.has_filename() ? path : path.parent_path());
      walk(candidates.folders.back(), candidates);
    } else {
      candidates.files.push_back(path);
    }
  }
  std::set<fs::path> seen;
  std::erase_if(candidates.files, [&](const fs::path& path) { return !seen.insert(path).second; });
  return candidates;
}

// The path as it is shown and recorded: a name that is not UTF-8 with U+FFFD in it.
std::string shown(const fs::path& path) {
  return dutch::is_valid_utf8(path.string()) ? path.string()
                                             : dutch::to_utf8(path.string(), "UTF-8");
}

// The SHA-256 of a file; nothing if it cannot be read, which the reader will then explain.
std::optional<DocumentId> hash_of(const fs::path& path) {
  try {
    return sha256(read_file(path));
  } catch (const Error&) {
    return std::nullopt;
  }
}

bool is_below(const std::string& path, const fs::path& folder) {
  const std::string prefix = folder == "/" ? "/" : folder.string() + "/";
  return path.starts_with(prefix);
}

// One run: decides per file what to do, and stores what the readers deliver.
class Intake {
 public:
  Intake(const Workspace& workspace, const IntakeOptions& options, const IntakeWatcher& watcher)
      : workspace_(workspace),
        options_(options),
        watcher_(watcher),
        // Children are started before anything else so that they are small.
        readers_(options.dry_run ? nullptr
                                 : std::make_unique<ReaderPool>(options.jobs, options.limits)),
        writer_(workspace),
        tagger_(load_themes()) {}

  IntakeReport run(const Candidates& candidates) {
    files_ = &candidates.files;
    report_.files = candidates.files.size();
    report_.skipped = candidates.skipped;
    if (watcher_.begin) watcher_.begin(report_.files);
    if (options_.dry_run) {
      while (next()) ++report_.read;
    } else {
      readers_->read([this] { return next(); }, [this](ReadResult result) { store(result); });
    }
    if (!report_.interrupted) forget_gone(candidates);
    if (!options_.dry_run) writer_.commit();
    return report_;
  }

 private:
  std::optional<ReadRequest> next() {
    while (position_ < files_->size()) {
      if (watcher_.interrupted && watcher_.interrupted()) {
        report_.interrupted = true;
        return std::nullopt;
      }
      const fs::path& path = (*files_)[position_++];
      if (!is_known(path)) {
        requested_.push_back(path);
        return ReadRequest{path, shown(path)};
      }
      advance();
    }
    return std::nullopt;
  }

  // True if the file needs no reading: the same as last time, or bytes that are stored already.
  bool is_known(const fs::path& path) {
    const auto state = file_state(path.string());
    if (!state) return false;
    const auto record = writer_.source(shown(path));
    const bool is_whole = !record || record->document.empty() || is_kept(record->document);
    if (record && is_whole && record->size == state->size &&
        record->modified_ns == state->modified_ns) {
      ++(record->document.empty() ? report_.failed : report_.unchanged);
      return true;
    }
    if (state->size == 0 || state->size > options_.limits.file_bytes ||
        !writer_.has_size(state->size)) {
      return false;
    }
    const std::optional<DocumentId> id = hash_of(path);
    if (!id || !writer_.has_document(*id) || !is_kept(*id)) return false;
    if (!options_.dry_run) {
      writer_.put(SourceRecord{shown(path), *id, state->size, state->modified_ns, {}});
    }
    ++(record && record->document == *id ? report_.unchanged : report_.duplicates);
    return true;
  }

  // A document whose stored copy is gone is read again, which puts the copy back.
  bool is_kept(const DocumentId& id) const { return workspace_.original(id).has_value(); }

  void store(ReadResult& result) {
    Document& document = result.document;
    SourceRecord record{document.path, document.id, result.file_size, result.modified_ns,
                        document.problems};
    if (result.failed()) {
      record.document.clear();
      if (watcher_.finished) watcher_.finished(document);
      writer_.put(record);
      ++report_.failed;
    } else {
      keep(requested_.at(result.request), std::move(document), std::move(record));
    }
    advance();
  }

  void keep(const fs::path& file, Document document, SourceRecord record) {
    try {
      workspace_.keep_original(file, document.id, document.media);
    } catch (const Error& error) {
      if (error.code() != "file-changed" && error.code() != "file-unreadable") throw;
      record.document.clear();
      record.problems = {
          {Severity::kError, record.path, std::nullopt, error.code(), error.what(), error.hint()}};
      document.problems = record.problems;
      if (watcher_.finished) watcher_.finished(document);
      writer_.put(record);
      ++report_.failed;
      return;
    }
    if (watcher_.finished) watcher_.finished(document);
    report_.pages += document.pages.size();
    writer_.put(analyse(std::move(document), tagger_), record);
    ++report_.read;
  }

  void advance() {
    if (watcher_.advance) watcher_.advance(report_);
  }

  // Files below the given folders that are recorded but gone. Their documents stay, as evidence,
  // unless pruning was asked for.
  void forget_gone(const Candidates& candidates) {
    const std::set<std::string> present = [&] {
      std::set<std::string> paths;
      for (const fs::path& path : candidates.files) paths.insert(shown(path));
      return paths;
    }();
    if (!options_.dry_run) writer_.commit();
    for (const SourceRecord& source : IndexReader(workspace_).sources()) {
      const bool below =
          std::any_of(candidates.folders.begin(), candidates.folders.end(),
                      [&](const fs::path& folder) { return is_below(source.path, folder); });
      if (!below || present.contains(source.path)) continue;
      ++report_.gone;
      if (options_.prune && !options_.dry_run) {
        writer_.remove_source(source.path);
        ++report_.pruned;
      }
    }
  }

  const Workspace& workspace_;
  const IntakeOptions& options_;
  const IntakeWatcher& watcher_;
  std::unique_ptr<ReaderPool> readers_;
  IndexWriter writer_;
  ThemeTagger tagger_;
  const std::vector<fs::path>* files_ = nullptr;
  std::size_t position_ = 0;
  std::vector<fs::path> requested_;  // by the number of the request
  IntakeReport report_;
};

}  // namespace

IntakeReport take_in(const Workspace& workspace, const std::vector<std::filesystem::path>& paths,
                     const IntakeOptions& options, const IntakeWatcher& watcher) {
  return Intake(workspace, options, watcher).run(collect(paths));
}

}  // namespace speerpunt
