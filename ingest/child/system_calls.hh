// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// seccomp: the kernel calls that a reading child has left.

namespace speerpunt {

// From now on: compute, memory, read and write on what is open, and the clock. `open_to_read`:
// also open files for reading (Landlock must limit which). All else fails with EPERM; exec, fork
// and what else only an attack would do end the process with SIGSYS. Throws Error
// "sandbox-unavailable".
void restrict_system_calls(bool open_to_read);

}  // namespace speerpunt
