// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/workspace_synonyms.hh"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/file_mapping.hh"
#include "index/store/workspace_file.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

// All files but hidden ones, read or not: none is passed over in silence.
std::vector<fs::path> own_files(const Workspace& workspace) {
  std::vector<fs::path> files;
  std::error_code missing;
  for (const auto& file : fs::directory_iterator(workspace.root() / "thesaurus", missing))
    if (!file.path().filename().string().starts_with('.')) files.push_back(file.path());
  std::sort(files.begin(), files.end());
  return files;
}

// Name, size and time of all that the lines are made of; the program is there for its stems.
std::string sources(const Workspace& workspace) {
  std::vector<fs::path> files = thesaurus_files(data_file("thesaurus"));
  for (fs::path& file : own_files(workspace)) files.push_back(std::move(file));
  std::error_code none;
  files.push_back(fs::read_symlink("/proc/self/exe", none));
  std::string text;
  for (const fs::path& file : files)
    text += file.string() + '|' + std::to_string(fs::file_size(file, none)) + '|' +
            std::to_string(fs::last_write_time(file, none).time_since_epoch().count()) + '|';
  return text;
}

// The first line of the cache: says what the rest is made of, and that it is whole.
std::string header(const std::string& sources, std::string_view lines) {
  return "speerpunt-thesaurus 2 " + std::to_string(std::hash<std::string_view>{}(sources)) + ' ' +
         std::to_string(std::hash<std::string_view>{}(lines)) + '\n';
}

// Without it the next search makes the lines again.
void keep(const fs::path& cache, const std::string& first_line, std::string_view lines) {
  try {
    WorkspaceFile file(cache);
    file.write(first_line);
    file.write(lines);
    file.keep();
  } catch (const Error&) {
    return;
  }
}

}  // namespace

WorkspaceThesaurus workspace_thesaurus(const Workspace& workspace) {
  WorkspaceThesaurus made{load_thesaurus(), {}};
  for (const fs::path& file : own_files(workspace)) {
    const std::string name = file.filename().string();
    if (!is_thesaurus_file(file)) {
      made.skipped.push_back({name,
                              {Severity::kError, name, std::nullopt, "thesaurus-format-unknown",
                               "not read: not a .jsonld or .ttl file",
                               "save it as SKOS in JSON-LD or Turtle, or remove it"}});
      continue;
    }
    try {
      const std::vector<Concept> own = read_thesaurus(file);  // may throw: before anything is moved
      made.concepts = merged(std::move(made.concepts), own);
    } catch (const Error& error) {
      made.skipped.push_back({name,
                              {Severity::kError, error.where().empty() ? name : error.where(),
                               std::nullopt, error.code(), error.what(), error.hint()}});
    }
  }
  return made;
}

WorkspaceSynonyms open_synonyms(const Workspace& workspace) {
  const fs::path cache = workspace.root() / "thesaurus.cache";
  const std::string made_of = sources(workspace);
  if (const auto file = FileMapping::open(cache)) {
    const std::string_view text = file->text();
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    if (text.substr(0, end) == header(made_of, text.substr(end)))
      return {Synonyms(ThesaurusLines(file, end)), {}};
  }
  WorkspaceThesaurus thesaurus = workspace_thesaurus(workspace);
  ThesaurusLines lines(thesaurus.concepts);
  if (thesaurus.skipped.empty()) keep(cache, header(made_of, lines.text()), lines.text());
  return {Synonyms(std::move(lines)), std::move(thesaurus.skipped)};
}

}  // namespace speerpunt
