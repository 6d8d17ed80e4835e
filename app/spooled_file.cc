// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spooled_file.hh"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

constexpr std::string_view kEnding = ".part";  // of what an IndexWriter removes

[[noreturn]] void fail(const std::filesystem::path& path, int code) {
  const std::string reason = std::generic_category().message(code);
  if (code == ENOSPC || code == EDQUOT || code == EFBIG) {
    throw Error("disk-full", "no room left to unpack files in the workspace", path.string(),
                "free some space and run the command again; what was stored is safe");
  }
  throw Error("file-unwritable", "cannot write " + path.string() + ": " + reason, path.string(),
              "check that the workspace folder is writable");
}

}  // namespace

SpooledFile::SpooledFile(const std::filesystem::path& folder, std::string_view bytes) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure) fail(folder, failure.value());
  std::string name = (folder / "XXXXXX").string() + std::string(kEnding);
  const int descriptor = ::mkostemps(name.data(), static_cast<int>(kEnding.size()), O_CLOEXEC);
  if (descriptor < 0) fail(folder, errno);
  path_ = name;
  int code = 0;
  while (!bytes.empty() && code == 0) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      code = errno;
    }
  }
  ::close(descriptor);
  if (code == 0) return;
  remove();
  fail(folder, code);
}

SpooledFile::~SpooledFile() {
  remove();
}

SpooledFile::SpooledFile(SpooledFile&& other) noexcept : path_(std::exchange(other.path_, {})) {}

SpooledFile& SpooledFile::operator=(SpooledFile&& other) noexcept {
  if (this != &other) {
    remove();
    path_ = std::exchange(other.path_, {});
  }
  return *this;
}

void SpooledFile::remove() {
  std::error_code ignored;  // a leftover is removed by the next writer
  if (!path_.empty()) std::filesystem::remove(path_, ignored);
}

}  // namespace speerpunt
