// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/index/odd_references.hh"

#include <string>

#include <gtest/gtest.h>

#include "index/references.hh"

namespace speerpunt {
namespace {

std::string ids_in(std::string_view text) {
  std::string ids;
  for (const Reference& one : find_references(text)) ids += (ids.empty() ? "" : " | ") + one.id;
  return ids;
}

TEST(OddReferences, AreFound) {
  for (const OddReference& one : kOddReferences) EXPECT_EQ(ids_in(one.text), one.ids) << one.text;
}

// Told as a whole, so that nobody tunes on one of them.
TEST(OddReferences, AreFoundWhereNobodyLooked) {
  std::size_t right = 0;
  for (const OddReference& one : kOddReferencesHeldOut)
    right += ids_in(one.text) == one.ids ? 1 : 0;
  RecordProperty("right", static_cast<int>(right));
  EXPECT_GE(right, 20U) << "of " << kOddReferencesHeldOut.size();
}

}  // namespace
}  // namespace speerpunt
