// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A progress line on the terminal: share done, pages a second if they are counted, time left.
// Silent elsewhere.
#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "app/cli/terminal.hh"

namespace speerpunt::cli {

class Progress {
 public:
  // `things`: what is counted.
  explicit Progress(Terminal& terminal, std::string things = "files")
      : terminal_(terminal), things_(std::move(things)) {}
  ~Progress();  // clears the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // What comes is a new batch: rate and time left are of that alone.
  void begin();
  // Both draw at most 10 times a second. `total` may grow.
  void update(std::size_t done, std::size_t total, std::size_t pages);
  // A document that takes long is at this page. Counts until finished(path).
  void reading(const std::string& path, int page, int pages);
  void finished(const std::string& path) { reading_.erase(path); }
  void clear();  // before something else is printed

 private:
  using Clock = std::chrono::steady_clock;
  struct Place {
    int page = 0;
    int pages = 0;
  };
  void draw();

  Terminal& terminal_;
  std::string things_;
  std::size_t done_ = 0;
  std::size_t total_ = 0;
  std::size_t pages_ = 0;
  std::size_t earlier_files_ = 0;  // of earlier batches
  std::size_t earlier_pages_ = 0;
  std::map<std::string, Place> reading_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point drawn_{};
  bool visible_ = false;
};

// What the line says, at most `columns` wide. `seconds` since the start; `share` of the work that
// is done, 0 to 1; `current` is what is being read; empty: nothing worth telling.
struct ProgressState {
  std::size_t done = 0;
  std::size_t total = 0;
  std::size_t pages = 0;
  double share = 0;
  double seconds = 0;
  std::string current;
  std::string things = "files";
};
std::string progress_line(const ProgressState& state, std::size_t columns);

}  // namespace speerpunt::cli
