// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/server/module/connections.hh"

#include <sys/socket.h>

namespace speerpunt::web {

void Connections::add(int socket, Clock::duration time) {
  const std::lock_guard guard(lock_);
  due_[socket] = Clock::now() + time;
}

void Connections::remove(int socket) {
  const std::lock_guard guard(lock_);
  due_.erase(socket);
}

void Connections::set_due(int socket, Clock::duration time) {
  const std::lock_guard guard(lock_);
  if (const auto known = due_.find(socket); known != due_.end())
    known->second = Clock::now() + time;
}

void Connections::set_free(int socket) {
  const std::lock_guard guard(lock_);
  if (const auto known = due_.find(socket); known != due_.end())
    known->second = Clock::time_point::max();
}

void Connections::end_late() {
  const std::lock_guard guard(lock_);
  const auto now = Clock::now();
  for (auto& [socket, due] : due_) {
    if (due > now) continue;
    ::shutdown(socket, SHUT_RDWR);
    due = Clock::time_point::max();
  }
}

}  // namespace speerpunt::web
