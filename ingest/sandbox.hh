// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a reading child may do: nothing but compute, use memory, and talk over what it inherited.
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace speerpunt {

// A protection and whether this kernel gives it.
struct Protection {
  std::string name;  // seccomp, landlock, rlimit-memory, no-new-privs
  bool available = false;
  std::string detail;  // what it stops, or why it is missing
};

// What the kernel offers, for `doctor`; starts nothing and changes nothing.
std::vector<Protection> protections();

// Locks this process down for good: no new privileges, no files but read-only ones below
// `readable` (Landlock; without Landlock no file can be opened at all), no sockets, no processes
// (seccomp; a forbidden call fails with EPERM, exec and fork kill the process), memory and
// processor limits. Throws Error "sandbox-unavailable" if even seccomp cannot be had.
struct SandboxLimits {
  std::size_t memory_bytes = std::size_t{2} << 30;  // address space
  std::chrono::seconds processor{3600};             // of the whole life of the process
  std::vector<std::string> readable;                // folders; a missing one is left out
};
void enter_sandbox(const SandboxLimits& limits);

}  // namespace speerpunt
