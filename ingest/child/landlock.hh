// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Landlock: the kernel's rules on files, for a process that has no privileges.
#include <string>
#include <vector>

namespace speerpunt {

// Version of the kernel's interface; 0: there is none, or it is switched off.
int landlock_version();

// From now on this process can open nothing but files below `readable`, and those for reading. It
// must have PR_SET_NO_NEW_PRIVS. False: the kernel has no Landlock. Throws Error
// "sandbox-unavailable" where it has, but refuses.
bool restrict_files(const std::vector<std::string>& readable);

}  // namespace speerpunt
