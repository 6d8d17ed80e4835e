// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/numbers.hh"

namespace speerpunt::dutch {

// Not by ICU: its library for this takes longer to load than a page takes to be made.
std::string number(std::size_t value) {
  constexpr std::size_t kGroup = 3;
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > kGroup;) digits.insert(at -= kGroup, 1, '.');
  return digits;
}

}  // namespace speerpunt::dutch
