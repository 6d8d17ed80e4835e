// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.hh"

#include <csignal>

namespace speerpunt::cli {
namespace {

// A signal handler can reach nothing else.
volatile std::sig_atomic_t interrupt_requested = 0;

extern "C" void request_interrupt(int signal) {
  interrupt_requested = signal;
  std::signal(signal, SIG_DFL);
}

}  // namespace

InterruptGuard::InterruptGuard() {
  interrupt_requested = 0;
  std::signal(SIGINT, request_interrupt);
  std::signal(SIGTERM, request_interrupt);
  std::signal(SIGHUP, request_interrupt);
}

InterruptGuard::~InterruptGuard() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
  std::signal(SIGHUP, SIG_DFL);
}

bool InterruptGuard::requested() {
  return interrupt_requested != 0;
}

int InterruptGuard::signal() {
  return interrupt_requested;
}

}  // namespace speerpunt::cli
