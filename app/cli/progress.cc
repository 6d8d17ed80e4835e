// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.hh"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <ostream>
#include <string>

#include <sys/ioctl.h>
#include <unistd.h>

#include "app/cli/open_workspace.hh"

namespace speerpunt::cli {
namespace {

constexpr std::size_t kBarWidth = 24;
constexpr std::size_t kUsualColumns = 80;
constexpr double kEnoughToEstimate = 0.5;  // seconds
constexpr std::chrono::milliseconds kRedraw{100};

std::string clock_time(double seconds) {
  const long whole = std::lround(seconds);
  char text[40];
  if (whole < 3600) {
    std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
  } else {
    std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
  }
  return text;
}

// Cut between characters. Wide characters count as one column: a line may then wrap, no more.
std::string cut(const std::string& text, std::size_t columns) {
  std::size_t seen = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (begins && seen++ == columns) return text.substr(0, at);
  }
  return text;
}

std::size_t columns_for_progress() {
  winsize size{};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
  return known ? size.ws_col - 1U : kUsualColumns - 1;
}

}  // namespace

std::string progress_line(const ProgressState& state, std::size_t columns) {
  const double share = std::clamp(state.share, 0.0, 1.0);
  const auto filled = static_cast<std::size_t>(static_cast<double>(kBarWidth) * share);
  std::string line = "[" + std::string(filled, '#') + std::string(kBarWidth - filled, '.') + "] " +
                     std::to_string(state.done) + "/" + std::to_string(state.total) + " " +
                     state.things;
  if (state.seconds > kEnoughToEstimate && share > 0) {
    const double pages = static_cast<double>(state.pages) / state.seconds;
    char rate[32];
    std::snprintf(rate, sizeof rate, pages < 10 ? ", %.1f pages/s" : ", %.0f pages/s", pages);
    if (state.pages > 0) line += rate;
    line += ", " + clock_time(state.seconds / share * (1 - share)) + " left";
  }
  if (!state.current.empty()) line += ", " + state.current;
  return cut(line, columns);
}

Progress::~Progress() {
  clear();
}

void Progress::begin() {
  earlier_files_ = done_;
  earlier_pages_ = pages_;
  start_ = Clock::now();
}

void Progress::update(std::size_t done, std::size_t total, std::size_t pages) {
  done_ = done;
  total_ = total;
  pages_ = pages;
  if (done == total) {
    clear();
  } else {
    draw();
  }
}

void Progress::reading(const std::string& path, int page, int pages) {
  reading_[path] = {page, pages};
  draw();
}

void Progress::draw() {
  const Clock::time_point now = Clock::now();
  if (!terminal_.shows_progress() || total_ <= earlier_files_ ||
      (visible_ && now - drawn_ < kRedraw))
    return;
  drawn_ = now;
  visible_ = true;
  const std::size_t total = total_ - earlier_files_;
  ProgressState state{done_ - earlier_files_, total, pages_ - earlier_pages_, 0, 0, {}, things_};
  state.seconds = std::chrono::duration<double>(now - start_).count();
  auto files = static_cast<double>(state.done);
  int longest = 0;
  for (const auto& [path, place] : reading_) {
    state.pages += static_cast<std::size_t>(place.page);
    files += place.pages > 0 ? static_cast<double>(place.page) / place.pages : 0;
    if (place.pages <= longest) continue;
    longest = place.pages;
    state.current = one_line(std::filesystem::path(path).filename().string()) + " p. " +
                    std::to_string(place.page) + "/" + std::to_string(place.pages);
  }
  state.share = files / static_cast<double>(total);
  terminal_.err() << "\r\033[K" << progress_line(state, columns_for_progress()) << std::flush;
}

void Progress::clear() {
  if (visible_) terminal_.err() << "\r\033[K" << std::flush;
  visible_ = false;
}

}  // namespace speerpunt::cli
