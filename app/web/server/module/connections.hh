// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Connections by when the next thing must have arrived on them: one that trickles is never idle,
// but it is late.
#include <chrono>
#include <mutex>
#include <unordered_map>

namespace speerpunt::web {

class Connections {
 public:
  using Clock = std::chrono::steady_clock;

  void add(int socket, Clock::duration time);
  // Before the socket is closed: another connection may get its number.
  void remove(int socket);
  void set_due(int socket, Clock::duration time);
  void set_free(int socket);  // nothing is due: it is our turn
  // Shuts those that are late: who waits for them sees their end.
  void end_late();

 private:
  std::mutex lock_;
  std::unordered_map<int, Clock::time_point> due_;
};

}  // namespace speerpunt::web
