// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace speerpunt::cli {

// While it lives, Ctrl-C, SIGTERM and SIGHUP (a terminal that is closed) only set a mark; the
// second of one ends the program at once.
class InterruptGuard {
 public:
  InterruptGuard();
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;
  static bool requested();
  static int signal();  // SIGINT, SIGTERM or SIGHUP; 0: not requested
};

}  // namespace speerpunt::cli
