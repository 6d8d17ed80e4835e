// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/fields.hh"

#include <cctype>
#include <set>

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

TEST(Fields, AreFoundByTheNameThatIsWrittenInAQuery) {
  EXPECT_EQ(field_named("thema"), Field::kTheme);
  EXPECT_EQ(field_named("jaar"), Field::kYear);
  EXPECT_EQ(field_named("onzin"), std::nullopt);
  EXPECT_EQ(field_named(""), std::nullopt);
}

TEST(Fields, HaveARowEach) {
  for (const FieldRow& one : kFields) EXPECT_EQ(&row(one.field), &one);
}

// Words are folded, so a prefix of capitals is never the beginning of a word.
TEST(Fields, HavePrefixesOfCapitalsThatDoNotBeginOneAnother) {
  for (const FieldRow& one : kFields) {
    for (const char letter : one.prefix) EXPECT_TRUE(std::isupper(letter) != 0) << one.prefix;
    for (const FieldRow& other : kFields) {
      if (&one == &other || one.prefix.empty() || other.prefix.empty()) continue;
      EXPECT_FALSE(other.prefix.starts_with(one.prefix)) << one.prefix << " " << other.prefix;
    }
  }
}

TEST(Fields, AreExplainedIfTheyCanBeWritten) {
  std::set<std::string_view> names;
  for (const FieldRow& one : kFields) {
    if (one.query_name.empty()) continue;
    EXPECT_FALSE(one.help.empty()) << one.query_name;
    EXPECT_TRUE(names.insert(one.query_name).second) << one.query_name;
  }
}

}  // namespace
}  // namespace speerpunt
