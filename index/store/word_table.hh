// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers of words. Every word of every hit is looked up: without an allocation for each, and in
// few places of memory.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace speerpunt {

class WordTable {
 public:
  static constexpr std::uint32_t kNew = 0xFFFFFFFFU;

  // The number of the word, to be set where it is kNew. Valid until the next call.
  std::uint32_t& number_of(std::string_view word) {
    if (words_ * 2 >= slots_.size()) grow();
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(word));
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].size != kEmpty; at = (at + 1) & (slots_.size() - 1))
      if (slots_[at].hash == hash && word_in(slots_[at]) == word) return slots_[at].number;
    slots_[at] = {hash, static_cast<std::uint32_t>(letters_.size()),
                  static_cast<std::uint32_t>(word.size()), kNew};
    letters_ += word;
    ++words_;
    return slots_[at].number;
  }

 private:
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFFU;
  static constexpr std::size_t kFewest = 1024;
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t begin = 0;  // of letters_
    std::uint32_t size = kEmpty;
    std::uint32_t number = kNew;
  };

  std::string_view word_in(const Slot& slot) const {
    return std::string_view(letters_).substr(slot.begin, slot.size);
  }

  void grow() {
    std::vector<Slot> larger(slots_.empty() ? kFewest : 2 * slots_.size());
    for (const Slot& slot : slots_) {
      if (slot.size == kEmpty) continue;
      std::size_t at = slot.hash & (larger.size() - 1);
      while (larger[at].size != kEmpty) at = (at + 1) & (larger.size() - 1);
      larger[at] = slot;
    }
    slots_ = std::move(larger);
  }

  std::vector<Slot> slots_;  // a power of two of them, at most half of them taken
  std::string letters_;      // of all words
  std::size_t words_ = 0;
};

}  // namespace speerpunt
