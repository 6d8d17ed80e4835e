// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <iostream>

#include <unistd.h>

#include "app/cli/parse.hh"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that closes the pipe ends us through the stream state
  std::ios::sync_with_stdio(false);
  speerpunt::cli::Terminal terminal(std::cout, std::cerr, isatty(STDOUT_FILENO) == 1,
                                    isatty(STDERR_FILENO) == 1);
  const int code = speerpunt::cli::run(argc, argv, terminal);
  std::cout.flush();
  return code;
}
