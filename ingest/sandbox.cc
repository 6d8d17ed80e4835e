// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sandbox.hh"

#include <cerrno>
#include <cstring>

#include <sys/prctl.h>
#include <sys/resource.h>

#include "corpus/error.hh"
#include "ingest/child/landlock.hh"
#include "ingest/child/system_calls.hh"

// AddressSanitizer reserves terabytes of address space for its shadow.
#if defined(__SANITIZE_ADDRESS__)
#define SPEERPUNT_ADDRESS_SPACE_IS_LIMITED 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SPEERPUNT_ADDRESS_SPACE_IS_LIMITED 0
#endif
#endif
#ifndef SPEERPUNT_ADDRESS_SPACE_IS_LIMITED
#define SPEERPUNT_ADDRESS_SPACE_IS_LIMITED 1
#endif

namespace speerpunt {
namespace {

constexpr bool kLimitsMemory = SPEERPUNT_ADDRESS_SPACE_IS_LIMITED != 0;
constexpr rlim_t kOpenFiles = 64;

[[noreturn]] void refuse(const std::string& what) {
  throw Error("sandbox-unavailable", what + ": " + std::strerror(errno), {},
              "run 'speerpunt doctor' to see what this kernel lacks");
}

template <typename Resource>
void limit(Resource resource, rlim_t value, const char* name) {
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

Protection landlock_protection() {
  const int version = landlock_version();
  if (version > 0) {
    return {"landlock", true,
            "version " + std::to_string(version) + ": no files but the character tables of PDF"};
  }
  return {"landlock", false,
          std::string("not in this kernel (") + std::strerror(errno) +
              "): readers can open no file at all, and some PDFs with Asian fonts lose text"};
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

void enter_sandbox(const SandboxLimits& limits) {
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) refuse("no-new-privs");
  if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) refuse("dumpable");
  limit_resources(limits);
  const bool files_restricted = restrict_files(limits.readable);
  restrict_system_calls(files_restricted);
}

}  // namespace speerpunt
