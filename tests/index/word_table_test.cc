// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/word_table.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

TEST(WordTable, KeepsTheNumberOfEachWordHoweverMany) {
  WordTable table;
  for (std::uint32_t number = 0; number < 5000; ++number) {
    std::uint32_t& kept = table.number_of("woord" + std::to_string(number));
    EXPECT_EQ(kept, WordTable::kNew);
    kept = number;
  }
  for (std::uint32_t number = 0; number < 5000; ++number)
    EXPECT_EQ(table.number_of("woord" + std::to_string(number)), number);
}

TEST(WordTable, TakesAnEmptyWordForAWord) {
  WordTable table;
  table.number_of("") = 3;
  EXPECT_EQ(table.number_of(""), 3U);
}

}  // namespace
}  // namespace speerpunt
