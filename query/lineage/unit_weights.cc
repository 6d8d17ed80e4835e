// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/unit_weights.hh"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "query/lineage/background_units.hh"

namespace speerpunt {
namespace {

constexpr float kLeastWeight = .02F;
constexpr float kLeastShare = .02F;  // below, it is not kept
// A short document says little of what is common in it.
constexpr float kDoubt = 20;

float background_share(std::uint32_t unit) {
  const auto at = std::lower_bound(
      kBackgroundUnits.begin(), kBackgroundUnits.end(), unit,
      [](const BackgroundUnit& one, std::uint32_t wanted) { return one.unit < wanted; });
  const bool known = at != kBackgroundUnits.end() && at->unit == unit;
  return static_cast<float>(known ? at->sentences : 1) / static_cast<float>(kBackgroundSentences);
}

}  // namespace

DocumentUnits::DocumentUnits(const std::vector<std::span<const std::uint32_t>>& sentences) {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (const auto& units : sentences) {
    for (const std::uint32_t unit : units) ++counts[unit];
  }
  for (const auto& [unit, count] : counts) {
    const float share =
        static_cast<float>(count - 1) / (static_cast<float>(sentences.size()) + kDoubt);
    if (share >= kLeastShare) shares_.emplace_back(unit, share);
  }
  std::sort(shares_.begin(), shares_.end());
}

float DocumentUnits::share(std::uint32_t unit) const {
  const auto at = std::lower_bound(shares_.begin(), shares_.end(), std::pair(unit, 0.0F));
  return at != shares_.end() && at->first == unit ? at->second : 0;
}

std::string DocumentUnits::bytes() const {
  std::string text;
  for (const auto& [unit, share] : shares_) {
    char part[8];
    std::memcpy(part, &unit, 4);
    std::memcpy(part + 4, &share, 4);
    text.append(part, sizeof part);
  }
  return text;
}

DocumentUnits DocumentUnits::from_bytes(std::string_view bytes) {
  DocumentUnits made;
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
    auto& [unit, share] = made.shares_.emplace_back();
    std::memcpy(&unit, bytes.data(), 4);
    std::memcpy(&share, bytes.data() + 4, 4);
  }
  return made;
}

float unit_weight(std::uint32_t unit, const DocumentUnits& document) {
  const float share = std::max(background_share(unit), document.share(unit));
  const float all = std::log(static_cast<float>(kBackgroundSentences));
  return std::max(kLeastWeight, -std::log(std::min(share, 1.0F)) / all);
}

}  // namespace speerpunt
