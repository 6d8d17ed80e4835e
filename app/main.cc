// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <exception>
#include <iostream>
#include <string_view>

#include <poll.h>
#include <unistd.h>

#include "app/cli/parse.hh"
#include "app/cli/verb.hh"

namespace {

// For what is thrown where nothing may be: Xapian does so when the disk is full at the end of a
// commit. The commit is not there then, those before it are.
[[noreturn]] void stop_with_a_message() {
  constexpr std::string_view text =
      "speerpunt: a library failed at a moment when it cannot go on; this happens when the disk is "
      "full\n  hint: see whether there is room and run the command again; what was stored is "
      "safe\n";
  const auto written = ::write(STDERR_FILENO, text.data(), text.size());
  ::_exit(written < 0 ? 1 : speerpunt::cli::kFailed);
}

// The reader of our output went away, which is its right: `| head`.
bool is_reader_gone() {
  pollfd output{STDOUT_FILENO, POLLOUT, 0};
  return ::poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::set_terminate(stop_with_a_message);
  std::signal(SIGPIPE, SIG_IGN);  // a reader that closes the pipe ends us through the stream state
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is an error like a full disk
  std::ios::sync_with_stdio(false);
  speerpunt::cli::Terminal terminal(std::cout, std::cerr, isatty(STDOUT_FILENO) == 1,
                                    isatty(STDERR_FILENO) == 1);
  const int code = speerpunt::cli::run(argc, argv, terminal);
  std::cout.flush();
  if (std::cout.good() || is_reader_gone()) return code;
  std::cerr << "speerpunt: what was found could not all be written to the output\n"
               "  hint: see whether there is room where the output goes\n";
  return speerpunt::cli::kFailed;
}
