// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <cstdint>
#include <cstring>

#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "ingest/child/address_space.hh"
#include "ingest/child/landlock.hh"
#include "ingest/sandbox.hh"

namespace speerpunt {
namespace {

// Asked of the kernel itself: libseccomp is in speerpunt-reader only.
bool can_filter_system_calls() {
  std::uint32_t action = SECCOMP_RET_ERRNO;
  return ::prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0 &&
         ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

Protection landlock_protection() {
  const int version = landlock_version();
  if (version > 0) {
    return {"landlock", true,
            "version " + std::to_string(version) + ": no files but the character tables of PDF"};
  }
  return {"landlock", false,
          std::string("not in this kernel (") + std::strerror(errno) +
              "): readers can open no file at all: some PDFs with Asian fonts lose text, and "
              "pictures of pages that lack their fonts show none"};
}

}  // namespace

std::vector<Protection> protections() {
  std::vector<Protection> result;
  const bool filters = can_filter_system_calls();
  result.push_back({"seccomp", filters,
                    filters ? "no sockets, no processes, no writing; an attempt ends the reader"
                            : "not in this kernel: documents cannot be read safely"});
  result.push_back(landlock_protection());
  const bool privileges = ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) >= 0;
  result.push_back({"no-new-privs", privileges,
                    privileges ? "a reader cannot gain rights" : std::strerror(errno)});
  result.push_back({"rlimit-memory", kLimitsMemory,
                    kLimitsMemory ? "a reader cannot take all memory"
                                  : "left out in a build for finding memory errors"});
  return result;
}

}  // namespace speerpunt
