// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/input_file.hh"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>

#include "corpus/error.hh"
#include "ingest/media_type.hh"

namespace speerpunt {
namespace {

std::int64_t modified(const struct stat& status) {
  return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

Problem trouble(const std::string& shown, std::string code, std::string message, std::string hint) {
  return {Severity::kError, shown, {}, std::move(code), std::move(message), std::move(hint)};
}

Problem not_opened(const std::string& shown, int error) {
  switch (error) {
    case EMFILE:
    case ENFILE:  // no fault of the file
      throw Error("too-many-files", "too many files are open to read " + shown, shown,
                  "raise the limit on open files, `ulimit -n 256`, and run the command again");
    case ENOENT:
    case ENOTDIR:
      return trouble(shown, "file-missing", "there is no such file",
                     "check the path; a moved file must be added under its new path");
    case EACCES:
    case EPERM:
      return trouble(shown, "file-unreadable", "you have no permission to read the file",
                     "ask its owner for read permission");
    case ENXIO:
      return trouble(shown, "not-a-file", "it is not a regular file", "leave it out");
    default:
      return trouble(shown, "file-unreadable",
                     std::string("the file cannot be opened: ") + std::strerror(error),
                     "check the disk or network drive that it is on");
  }
}

// Empty: an error, in errno.
std::optional<std::string> read_head(int descriptor, std::size_t size) {
  std::string head(std::min(size, kHeadBytes), '\0');
  std::size_t had = 0;
  while (had < head.size()) {
    const auto got =
        ::pread(descriptor, head.data() + had, head.size() - had, static_cast<off_t>(had));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {};
    if (got == 0) break;
    had += static_cast<std::size_t>(got);
  }
  head.resize(had);
  return head;
}

void judge_by_head(InputFile& file, const std::string& shown) {
  const auto head = read_head(file.descriptor.get(), file.size);
  if (!head) {
    file.problems.push_back(not_opened(shown, errno));
    return;
  }
  auto guess = guess_media_type(*head, shown);
  if (!guess.problem) return;
  file.problems.push_back(std::move(*guess.problem));
  if (guess.mismatch) file.problems.push_back(std::move(*guess.mismatch));
}

std::string megabytes(std::size_t bytes) {
  return std::to_string(bytes >> 20) + " MB";
}

}  // namespace

InputFile open_input(const std::filesystem::path& path, const std::string& shown,
                     std::size_t most_bytes) {
  InputFile file;
  // O_NONBLOCK: a named pipe must not hold us up.
  file.descriptor = Descriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  struct stat status {};
  if (!file.descriptor || ::fstat(file.descriptor.get(), &status) != 0) {
    file.problems.push_back(not_opened(shown, errno));
    return file;
  }
  file.modified_ns = modified(status);
  if (S_ISDIR(status.st_mode)) {
    file.problems.push_back(
        trouble(shown, "not-a-file", "it is a folder, not a file", "name the files in it"));
  } else if (!S_ISREG(status.st_mode)) {
    file.problems.push_back(
        trouble(shown, "not-a-file", "it is a pipe or a device, not a file", "leave it out"));
  } else {
    file.size = static_cast<std::size_t>(status.st_size);
    judge_by_head(file, shown);
    if (file.problems.empty() && file.size > most_bytes) {
      file.problems.push_back(trouble(
          shown, "file-too-large",
          "the file has " + megabytes(file.size) + "; the limit is " + megabytes(most_bytes),
          "split it, or save it smaller (without scanned images)"));
    }
  }
  if (!file.problems.empty()) file.descriptor.reset();
  return file;
}

bool has_changed(const InputFile& file) {
  struct stat status {};
  return ::fstat(file.descriptor.get(), &status) != 0 ||
         static_cast<std::size_t>(status.st_size) != file.size ||
         modified(status) != file.modified_ns;
}

}  // namespace speerpunt
