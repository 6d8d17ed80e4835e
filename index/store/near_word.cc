// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/near_word.hh"

#include <algorithm>
#include <vector>

namespace speerpunt {
namespace {

constexpr std::size_t kShortest = 4;  // letters: shorter words have too many neighbours
constexpr std::size_t kLongFrom = 8;

// Valid UTF-8 only: terms and folded words are.
std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80)
      points += value;
    else if (value >= 0xC0)
      points += value & (value < 0xE0 ? 0x1FU : value < 0xF0 ? 0x0FU : 0x07U);
    else if (!points.empty())
      points.back() = (points.back() << 6U) | (value & 0x3FU);
  }
  return points;
}

std::string first_letter(std::string_view word) {
  std::size_t size = 1;
  while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80U) ++size;
  return std::string(word.substr(0, size));
}

}  // namespace

std::size_t edit_distance(std::u32string_view one, std::u32string_view other, std::size_t limit) {
  const std::size_t longer = std::max(one.size(), other.size());
  if (longer - std::min(one.size(), other.size()) > limit) return limit + 1;
  std::vector<std::size_t> before_last(other.size() + 1);
  std::vector<std::size_t> last(other.size() + 1);
  std::vector<std::size_t> now(other.size() + 1);
  for (std::size_t j = 0; j <= other.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    now[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
      now[j] = std::min({replaced, last[j] + 1, now[j - 1] + 1});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
        now[j] = std::min(now[j], before_last[j - 2] + 1);
      least = std::min(least, now[j]);
    }
    if (least > limit) return limit + 1;
    before_last.swap(last);
    last.swap(now);
  }
  return last[other.size()];
}

std::string near_word(const Xapian::Database& database, std::string_view folded) {
  const std::u32string wanted = code_points(folded);
  const bool has_digit = folded.find_first_of("0123456789") != std::string_view::npos;
  if (wanted.size() < kShortest || has_digit) return {};
  std::size_t limit = wanted.size() < kLongFrom ? 1 : 2;

  std::string best;
  Xapian::doccount best_frequency = 0;
  const std::string letter = first_letter(folded);
  for (auto at = database.allterms_begin(letter); at != database.allterms_end(letter); ++at) {
    const std::string candidate = *at;
    const std::size_t distance = edit_distance(wanted, code_points(candidate), limit);
    if (distance > limit || distance == 0) continue;
    if (best.empty() || distance < limit || at.get_termfreq() > best_frequency) {
      best = candidate;
      best_frequency = at.get_termfreq();
      limit = distance;
    }
  }
  return best;
}

}  // namespace speerpunt
