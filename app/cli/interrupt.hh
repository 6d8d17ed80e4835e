// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace speerpunt::cli {

// While it lives, Ctrl-C and SIGTERM only set a mark; a second Ctrl-C ends the program at once.
class InterruptGuard {
 public:
  InterruptGuard();
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;
  static bool requested();
  static int signal();  // SIGINT or SIGTERM; 0: not requested
};

}  // namespace speerpunt::cli
