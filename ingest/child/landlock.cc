// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/landlock.hh"

#include <cerrno>
#include <cstdint>
#include <cstring>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "corpus/descriptor.hh"
#include "corpus/error.hh"

namespace speerpunt {
namespace {

constexpr std::uint64_t kReading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
// Newer than the headers of Debian 12.
constexpr std::uint64_t kTruncate = std::uint64_t{1} << 14;       // from version 3
constexpr std::uint64_t kDeviceControl = std::uint64_t{1} << 15;  // from version 5

std::uint64_t rights_of(int version) {
  std::uint64_t rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;  // all of version 1
  if (version >= 2) rights |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) rights |= kTruncate;
  if (version >= 5) rights |= kDeviceControl;
  return rights;
}

[[noreturn]] void refuse(const std::string& what) {
  throw Error("sandbox-unavailable", "Landlock: " + what + ": " + std::strerror(errno));
}

void allow(int ruleset, const std::string& folder) {
  const Descriptor opened(::open(folder.c_str(), O_PATH | O_CLOEXEC));
  if (!opened && errno == ENOENT) return;
  if (!opened) refuse(folder);
  landlock_path_beneath_attr rule{};
  rule.allowed_access = kReading;
  rule.parent_fd = opened.get();
  if (::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0) {
    refuse(folder);
  }
}

}  // namespace

int landlock_version() {
  const long version =
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version < 0 ? 0 : static_cast<int>(version);
}

bool restrict_files(const std::vector<std::string>& readable) {
  const int version = landlock_version();
  if (version == 0) return false;
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = rights_of(version);
  const Descriptor ruleset(
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0)));
  if (!ruleset) refuse("no ruleset");
  for (const auto& folder : readable) allow(ruleset.get(), folder);
  if (::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) != 0) refuse("not restricted");
  return true;
}

}  // namespace speerpunt
