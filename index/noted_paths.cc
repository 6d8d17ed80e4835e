// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/noted_paths.hh"

#include <cerrno>
#include <cstring>
#include <fstream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

std::filesystem::path file_of(const Workspace& workspace) {
  return workspace.root() / "paths.tsv";
}

// A path may hold any character; a line ends with the first newline.
std::string escaped(const std::string& path) {
  std::string text;
  for (const char c : path) {
    if (c == '\\')
      text += "\\\\";
    else if (c == '\n')
      text += "\\n";
    else
      text += c;
  }
  return text;
}

std::string unescaped(std::string_view text) {
  std::string path;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' || at + 1 == text.size())
      path += text[at];
    else
      path += text[++at] == 'n' ? '\n' : text[at];
  }
  return path;
}

// A line that was cut short, by a crash of the machine or a full disk, is ended first.
bool ends_in_a_line(int file, off_t size) {
  char last = '\n';
  return size == 0 || (::pread(file, &last, 1, size - 1) == 1 && last == '\n');
}

void add_line(const Workspace& workspace, const DocumentId& id, const std::string& path) {
  const std::filesystem::path file = file_of(workspace);
  const int descriptor = ::open(file.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
  struct stat before {};
  ssize_t written = -1;
  std::string line = id + '\t' + escaped(path) + '\n';
  if (descriptor >= 0 && ::fstat(descriptor, &before) == 0) {
    if (!ends_in_a_line(descriptor, before.st_size)) line.insert(0, 1, '\n');
    // One call: a line is there or not, also when the process is killed.
    errno = ENOSPC;  // what a call that wrote less had no room for
    written = ::write(descriptor, line.data(), line.size());
  }
  const int why = errno;
  const bool is_whole = written == static_cast<ssize_t>(line.size());
  const bool is_half = written > 0 && !is_whole;
  // Where that fails too, the next line ends this one.
  [[maybe_unused]] const int cut = is_half ? ::ftruncate(descriptor, before.st_size) : 0;
  if (descriptor >= 0) ::close(descriptor);
  if (is_whole) return;
  throw Error(why == ENOSPC || why == EDQUOT || why == EFBIG ? "disk-full" : "file-unwritable",
              "cannot write " + file.string() + ": " + std::strerror(why), file.string(),
              "make room, or check that the workspace folder is writable");
}

}  // namespace

void note_path(const Workspace& workspace, const DocumentId& id, const std::string& path) {
  add_line(workspace, id, path);
}

void forget_path(const Workspace& workspace, const std::string& path) {
  add_line(workspace, {}, path);
}

std::map<DocumentId, std::string> noted_paths(const Workspace& workspace) {
  std::map<std::string, DocumentId> documents;  // by path: the last line counts
  std::ifstream input(file_of(workspace), std::ios::binary);
  for (std::string line; std::getline(input, line);) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos)
      documents[unescaped(std::string_view(line).substr(tab + 1))] = line.substr(0, tab);
  }
  std::map<DocumentId, std::string> paths;
  for (const auto& [path, document] : documents)
    if (!document.empty()) paths.emplace(document, path);
  return paths;
}

}  // namespace speerpunt
