// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/keys.hh"

#include <array>

#include <sys/random.h>

#include "corpus/error.hh"

namespace speerpunt::web {

std::string random_key() {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::array<unsigned char, 32> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    throw Error("no-randomness", "the system gives no random numbers");
  std::string key;
  for (const unsigned char byte : bytes) key += {kDigits[byte >> 4], kDigits[byte & 15]};
  return key;
}

bool is_same_key(std::string_view one, std::string_view other) {
  if (one.size() != other.size()) return false;
  unsigned different = 0;
  for (std::size_t at = 0; at < one.size(); ++at)
    different |= static_cast<unsigned char>(one[at]) ^ static_cast<unsigned char>(other[at]);
  return different == 0;
}

}  // namespace speerpunt::web
