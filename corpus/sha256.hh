// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SHA-256 (FIPS 180-4) by Nettle.
#include <string>
#include <string_view>

namespace speerpunt {

// Feed bytes in any portions; hex() ends the sum and starts a new one.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void update(std::string_view bytes);
  std::string hex();  // 64 lower-case digits

 private:
  struct State;
  State* state() { return reinterpret_cast<State*>(storage_); }
  alignas(8) unsigned char storage_[128];
};

std::string sha256(std::string_view bytes);

}  // namespace speerpunt
