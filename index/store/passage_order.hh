// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: the order of passages by date, document and place, as numbers that are
// compared quickly instead of record::order_key().
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/match_order.hh"

namespace speerpunt {

class PassageOrder {
 public:
  struct Key {
    static constexpr std::uint32_t kUnread = 0xFFFFFFFFU;
    std::uint32_t document = kUnread;
    std::uint32_t ordinal = 0;
  };
  // Of what record::order_key() gave. Throws Error "index-damaged" for anything else.
  Key key(std::string_view order_key);

  // Ascending in the order: MatchOrder::kOldest, without a date last; else the newest first. Of
  // all keys that were read until now: one that is read later may change it.
  std::uint64_t rank(Key key, MatchOrder order);

 private:
  std::vector<std::string> documents_;  // the part of the key before the place
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::uint32_t> newest_first_;  // rank of each document
  std::vector<std::uint32_t> oldest_first_;
};

}  // namespace speerpunt
