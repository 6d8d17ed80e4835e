// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/near_word.hh"

#include "index/store/edit_distance.hh"

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
