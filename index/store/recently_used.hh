// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: a bounded memory that forgets what was not asked for the longest, one by one:
// to forget thousands at once takes longer than a search.
#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace speerpunt {

template <typename Value>
class RecentlyUsed {
 public:
  // What it keeps costs that much together, but for the last value, which is always kept.
  explicit RecentlyUsed(std::size_t most) : most_(most) {}
  RecentlyUsed(RecentlyUsed&&) noexcept = default;
  RecentlyUsed& operator=(RecentlyUsed&&) noexcept = default;

  // Null: it is not kept. Valid until the next call.
  const Value* find(const std::string& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, found->second);
    return &kept_.front().value;
  }
  // Of a key that is not kept yet. Valid until the next call.
  const Value& keep(std::string key, Value value, std::size_t cost = 1) {
    kept_.push_front({std::move(key), std::move(value), cost});
    by_key_.emplace(kept_.front().key, kept_.begin());
    cost_ += cost;
    while (cost_ > most_ && kept_.size() > 1) {
      cost_ -= kept_.back().cost;
      by_key_.erase(kept_.back().key);
      kept_.pop_back();
    }
    return kept_.front().value;
  }

 private:
  struct Kept {
    std::string key;
    Value value;
    std::size_t cost = 0;
  };
  std::size_t most_;
  std::size_t cost_ = 0;
  std::list<Kept> kept_;  // the last first
  std::unordered_map<std::string_view, typename std::list<Kept>::iterator> by_key_;  // of kept_
};

}  // namespace speerpunt
