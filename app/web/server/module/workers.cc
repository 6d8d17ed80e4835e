// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/server/module/workers.hh"

namespace speerpunt::web {

Workers::Workers(int threads, std::size_t most_waiting) : most_waiting_(most_waiting) {
  for (int at = 0; at < threads; ++at) threads_.emplace_back([this] { run(); });
}

Workers::~Workers() {
  {
    const std::lock_guard guard(lock_);
    ended_ = true;
  }
  news_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool Workers::has_room() {
  const std::lock_guard guard(lock_);
  return !ended_ && queue_.size() < most_waiting_;
}

void Workers::add(std::function<void()> work) {
  {
    const std::lock_guard guard(lock_);
    queue_.push_back(std::move(work));
  }
  news_.notify_one();
}

void Workers::run() {
  while (true) {
    std::unique_lock guard(lock_);
    news_.wait(guard, [this] { return ended_ || !queue_.empty(); });
    if (queue_.empty()) return;
    const auto work = std::move(queue_.front());
    queue_.pop_front();
    guard.unlock();
    work();
  }
}

}  // namespace speerpunt::web
