// SPDX-License-Identifier: GPL-3.0-or-later
// The seeds, and what fuzzing once found, as ordinary tests.
#include <filesystem>
#include <ostream>

#include <gtest/gtest.h>

#include "corpus/data.hh"
#include "tests/fuzz/targets.hh"

namespace speerpunt::fuzz {

// Without it the names of the tests would hold addresses.
void PrintTo(const Target& target, std::ostream* out) {
  *out << target.name;
}

namespace {

class Seeds : public testing::TestWithParam<Target> {};

TEST_P(Seeds, KeepEveryPromise) {
  const Target& target = GetParam();
  std::size_t count = 0;
  const auto folder = std::filesystem::path(SPEERPUNT_SOURCE) / "tests/fuzz/seeds" / target.name;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    SCOPED_TRACE(file.path().string());
    target.run(read_file(file.path()));
    ++count;
  }
  target.run("");
  EXPECT_GT(count, 0U);
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Seeds, testing::ValuesIn(kTargets),
                         [](const auto& each) { return std::string(each.param.name); });

}  // namespace
}  // namespace speerpunt::fuzz
