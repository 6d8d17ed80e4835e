// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/workspace_file.hh"

#include <cerrno>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, int code) {
  const std::string reason = std::generic_category().message(code);
  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    throw Error("disk-full", "no room left to write " + path.string(), path.string(),
                "free some space and run the command again; what was stored is safe");
  if (code == EACCES || code == EPERM || code == EROFS)
    throw Error("workspace-readonly", "cannot write " + path.string() + ": " + reason,
                path.string(), "ask for the right to write in the folder of the workspace");
  throw Error("file-unwritable", "cannot write " + path.string() + ": " + reason, path.string(),
              "check that the workspace folder is writable");
}

}  // namespace

void sync_to_disk(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) fail(path, errno);
  const int result = ::fsync(descriptor);
  const int code = errno;
  ::close(descriptor);
  // Some file systems cannot sync a folder and say EINVAL: the rename is all there is then.
  if (result != 0 && code != EINVAL) fail(path, code);
}

WorkspaceFile::WorkspaceFile(const std::filesystem::path& target)
    : target_(target),
      temporary_(target.string() + "." + std::to_string(::getpid()) + std::string(kTemporaryEnd)) {
  descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (descriptor_ < 0) fail(temporary_, errno);
}

WorkspaceFile::~WorkspaceFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(temporary_.c_str());
}

void WorkspaceFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(target_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void WorkspaceFile::keep() {
  if (::fsync(descriptor_) != 0) fail(target_, errno);
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail(target_, errno);
  ::close(descriptor_);
  descriptor_ = -1;
  sync_to_disk(target_.has_parent_path() ? target_.parent_path() : ".");
}

void remove_temporaries(const std::filesystem::path& folder) {
  std::error_code ignored;  // a leftover that stays is harmless and is tried again next time
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
    if (entry.path().extension() == kTemporaryEnd)
      std::filesystem::remove_all(entry.path(), ignored);
}

}  // namespace speerpunt
