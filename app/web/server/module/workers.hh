// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Threads that do what takes long, from a queue that is bounded.
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace speerpunt::web {

class Workers {
 public:
  Workers(int threads, std::size_t most_waiting);
  ~Workers();  // after what is in the queue is done
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // False: the queue is full.
  bool has_room();
  void add(std::function<void()> work);

 private:
  void run();

  std::size_t most_waiting_;
  std::mutex lock_;
  std::condition_variable news_;
  std::deque<std::function<void()>> queue_;
  bool ended_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace speerpunt::web
