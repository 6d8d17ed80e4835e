// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sandbox.hh"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <sys/prctl.h>
#include <sys/resource.h>

#include "corpus/error.hh"
#include "ingest/child/address_space.hh"
#include "ingest/child/landlock.hh"
#include "ingest/child/system_calls.hh"

namespace speerpunt {
namespace {

constexpr rlim_t kOpenFiles = 64;

[[noreturn]] void refuse(const std::string& what) {
  throw Error("sandbox-unavailable", what + ": " + std::strerror(errno), {},
              "run 'speerpunt doctor' to see what this kernel lacks");
}

// A limit that whoever started us set lower stays as it is: it cannot be raised.
template <typename Resource>
void limit(Resource resource, rlim_t value, const char* name) {
  rlimit now{};
  if (::getrlimit(resource, &now) == 0) value = std::min(value, now.rlim_max);
  const rlimit both{value, value};
  if (::setrlimit(resource, &both) != 0) refuse(std::string("limit on ") + name);
}

void limit_resources(const SandboxLimits& limits) {
  if (kLimitsMemory) limit(RLIMIT_AS, limits.memory_bytes, "memory");
  limit(RLIMIT_CPU, static_cast<rlim_t>(limits.processor.count()), "processor time");
  limit(RLIMIT_CORE, 0, "core files");
  limit(RLIMIT_FSIZE, 0, "file size");
  limit(RLIMIT_NOFILE, kOpenFiles, "open files");
  limit(RLIMIT_NPROC, 0, "processes");
}

}  // namespace

void enter_sandbox(const SandboxLimits& limits) {
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) refuse("no-new-privs");
  if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) refuse("dumpable");
  limit_resources(limits);
  const bool files_restricted = restrict_files(limits.readable);
  restrict_system_calls(files_restricted);
}

}  // namespace speerpunt
