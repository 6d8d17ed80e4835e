// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/targets.hh"

namespace speerpunt::fuzz {

void require(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "a promise was broken: %s\n", promise);
  std::abort();
}

}  // namespace speerpunt::fuzz
