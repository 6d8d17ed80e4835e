// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer calls. The target is named in SPEERPUNT_FUZZ.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/targets.hh"

namespace {

using speerpunt::fuzz::Target;

const Target& chosen() {
  const char* name = std::getenv("SPEERPUNT_FUZZ");
  for (const Target& target : speerpunt::fuzz::kTargets)
    if (name != nullptr && target.name == name) return target;
  std::fputs("SPEERPUNT_FUZZ must be one of:", stderr);
  for (const Target& target : speerpunt::fuzz::kTargets)
    std::fprintf(stderr, " %s", target.name.data());
  std::fputs("\n", stderr);
  std::exit(2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Target& target = chosen();
  speerpunt::fuzz::reads_pdf_itself = true;
  target.run({reinterpret_cast<const char*>(data), size});
  return 0;
}
