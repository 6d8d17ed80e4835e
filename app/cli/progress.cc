// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.hh"

#include <cstdio>
#include <ostream>
#include <string>

namespace speerpunt::cli {
namespace {

constexpr std::size_t kBarWidth = 24;
constexpr std::chrono::milliseconds kRedraw{100};

std::string minutes_and_seconds(double seconds) {
  const long whole = static_cast<long>(seconds + 0.5);
  char text[32];
  std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
  return text;
}

}  // namespace

Progress::Progress(Terminal& terminal, std::string_view unit, std::size_t total)
    : terminal_(terminal), unit_(unit), total_(total) {}

Progress::~Progress() {
  clear();
}

void Progress::update(std::size_t done, std::size_t extra, std::string_view extra_unit) {
  const Clock::time_point now = Clock::now();
  if (!terminal_.shows_progress() || total_ == 0 || (visible_ && now - drawn_ < kRedraw)) return;
  drawn_ = now;
  visible_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const std::size_t filled = kBarWidth * done / total_;
  std::string line = "\r\033[K[" + std::string(filled, '#') + std::string(kBarWidth - filled, '.') +
                     "] " + std::to_string(done) + "/" + std::to_string(total_) + " " +
                     std::string(unit_);
  if (seconds > 0.5 && done > 0) {
    const double left = seconds / static_cast<double>(done) * static_cast<double>(total_ - done);
    line += ", " + std::to_string(static_cast<long>(static_cast<double>(extra) / seconds)) + " " +
            std::string(extra_unit) + "/s, " + minutes_and_seconds(left) + " left";
  }
  terminal_.err() << line << std::flush;
}

void Progress::clear() {
  if (visible_) terminal_.err() << "\r\033[K" << std::flush;
  visible_ = false;
}

}  // namespace speerpunt::cli
