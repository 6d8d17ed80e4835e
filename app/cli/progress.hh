// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A progress line on the terminal: share done, rate, time left. Silent elsewhere.
#include <chrono>
#include <cstddef>
#include <string_view>

#include "app/cli/terminal.hh"

namespace speerpunt::cli {

class Progress {
 public:
  Progress(Terminal& terminal, std::string_view unit, std::size_t total);
  ~Progress();  // clears the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // `done` of the total; `extra` (pages, say) is shown with its own rate. Draws at most 10 times a
  // second.
  void update(std::size_t done, std::size_t extra, std::string_view extra_unit);
  void clear();  // before something else is printed

 private:
  using Clock = std::chrono::steady_clock;
  Terminal& terminal_;
  std::string_view unit_;
  std::size_t total_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point drawn_{};
  bool visible_ = false;
};

}  // namespace speerpunt::cli
