// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/workspace_synonyms.hh"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>

#include <unistd.h>

#include "corpus/data.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> own_files(const Workspace& workspace) {
  return thesaurus_files(workspace.root() / "thesaurus");
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
  return "speerpunt-thesaurus " + std::to_string(std::hash<std::string_view>{}(sources)) + ' ' +
         std::to_string(std::hash<std::string_view>{}(lines)) + '\n';
}

void keep(const fs::path& cache, const std::string& text) {
  const fs::path temporary = cache.string() + "." + std::to_string(getpid());
  std::ofstream out(temporary, std::ios::binary);
  out << text;
  out.close();
  std::error_code none;
  if (out)
    fs::rename(temporary, cache, none);
  else
    fs::remove(temporary, none);
}

}  // namespace

std::vector<Concept> workspace_thesaurus(const Workspace& workspace) {
  std::vector<Concept> concepts = load_thesaurus();
  for (const fs::path& file : own_files(workspace))
    concepts = merged(std::move(concepts), read_thesaurus(file));
  return concepts;
}

Synonyms open_synonyms(const Workspace& workspace) {
  const fs::path cache = workspace.root() / "thesaurus.cache";
  const std::string made_of = sources(workspace);
  if (std::error_code none; fs::is_regular_file(cache, none)) {
    std::string text = read_file(cache);
    const std::size_t end = text.empty() ? 0 : std::min(text.find('\n'), text.size() - 1) + 1;
    if (text.substr(0, end) == header(made_of, std::string_view(text).substr(end)))
      return Synonyms(ThesaurusLines(text.substr(end)));
  }
  ThesaurusLines lines(workspace_thesaurus(workspace));
  keep(cache, header(made_of, lines.text()) + lines.text());
  return Synonyms(std::move(lines));
}

}  // namespace speerpunt
