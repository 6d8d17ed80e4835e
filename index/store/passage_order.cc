// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/passage_order.hh"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <functional>
#include <numeric>

#include "corpus/error.hh"
#include "index/store/xapian_error.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kDateDigits = 8;
constexpr std::string_view kNoDate = "99999999";

std::string_view date_of(std::string_view document) {
  return document.substr(0, kDateDigits);
}

// The date is counted down: see record::order_key().
bool is_older(std::string_view one, std::string_view other) {
  const std::string_view date = date_of(one), other_date = date_of(other);
  if (date == other_date) return one < other;
  if (date == kNoDate || other_date == kNoDate) return other_date == kNoDate;
  return date > other_date;
}

template <typename Before>
std::vector<std::uint32_t> ranks(const std::vector<std::string>& documents, Before before) {
  std::vector<std::uint32_t> in_order(documents.size());
  std::iota(in_order.begin(), in_order.end(), 0U);
  std::ranges::sort(in_order, [&](std::uint32_t one, std::uint32_t other) {
    return before(documents[one], documents[other]);
  });
  std::vector<std::uint32_t> rank(documents.size());
  for (std::uint32_t at = 0; at < in_order.size(); ++at) rank[in_order[at]] = at;
  return rank;
}

}  // namespace

PassageOrder::Key PassageOrder::key(std::string_view order_key) {
  const std::size_t slash = std::min(order_key.rfind('/'), order_key.size());
  const std::string_view digits = order_key.substr(std::min(slash + 1, order_key.size()));
  Key made;
  const char* const end = digits.data() + digits.size();
  const auto parsed = std::from_chars(digits.data(), end, made.ordinal);
  if (slash < kDateDigits || parsed.ec != std::errc() || parsed.ptr != end)
    throw Error("index-damaged", "the order of a passage cannot be read", {}, kRebuildHint);
  const auto next = static_cast<std::uint32_t>(documents_.size());
  const auto [at, is_new] = numbers_.try_emplace(std::string(order_key.substr(0, slash)), next);
  if (is_new) documents_.push_back(at->first);
  made.document = at->second;
  return made;
}

std::uint64_t PassageOrder::rank(Key key, MatchOrder order) {
  const bool oldest = order == MatchOrder::kOldest;
  std::vector<std::uint32_t>& known = oldest ? oldest_first_ : newest_first_;
  if (known.size() != documents_.size())
    known = oldest ? ranks(documents_, is_older) : ranks(documents_, std::less());
  return (std::uint64_t{known[key.document]} << 32U) | key.ordinal;
}

}  // namespace speerpunt
