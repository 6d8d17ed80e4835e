// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace speerpunt::web {

// Something that takes long to make, made once for each state of what it is made of, on a thread of
// its own: who asks waits no longer than they want to.
template <typename Value>
class Kept {
 public:
  // Asks now and then whether it is still wanted; may throw if it is not.
  using Wanted = std::function<bool()>;
  struct Look {
    std::shared_ptr<const Value> value;  // null: none was made yet
    bool current = false;                // it is of the state that was asked for
  };

  Kept() = default;
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;
  ~Kept() {
    {
      const std::lock_guard guard(lock_);
      ending_ = true;
    }
    if (maker_.joinable()) maker_.join();
  }

  // The value for that state, or after `wait` the one before it. `make` must work on any thread for
  // as long as this object is there; what it throws is thrown to those who wait for it.
  Look look(const std::string& state, const std::function<Value(const Wanted&)>& make,
            std::chrono::milliseconds wait) {
    const auto until = std::chrono::steady_clock::now() + wait;
    std::unique_lock guard(lock_);
    while (state_ != state) {
      if (failed_state_ == state) {
        failed_state_.reset();
        std::rethrow_exception(failure_);
      }
      if (!making_) begin(state, make);
      if (changed_.wait_until(guard, until) == std::cv_status::timeout) break;
    }
    return {value_, state_ == state};
  }

 private:
  void begin(const std::string& state, const std::function<Value(const Wanted&)>& make) {
    if (maker_.joinable()) maker_.join();  // it has nothing left to do
    making_ = true;
    maker_ = std::thread([this, state, make] { run(state, make); });
  }

  void run(const std::string& state, const std::function<Value(const Wanted&)>& make) {
    std::shared_ptr<const Value> made;
    std::exception_ptr failure;
    try {
      made = std::make_shared<const Value>(make([this] {
        const std::lock_guard guard(lock_);
        return !ending_;
      }));
    } catch (...) {
      failure = std::current_exception();
    }
    const std::lock_guard guard(lock_);
    making_ = false;
    if (made) {
      value_.swap(made);
      state_ = state;
      failed_state_.reset();
    } else {
      failure_ = failure;
      failed_state_ = state;
    }
    changed_.notify_all();
  }

  std::mutex lock_;
  std::condition_variable changed_;
  std::thread maker_;
  bool making_ = false;
  bool ending_ = false;
  std::shared_ptr<const Value> value_;
  std::optional<std::string> state_;
  std::optional<std::string> failed_state_;
  std::exception_ptr failure_;
};

}  // namespace speerpunt::web
