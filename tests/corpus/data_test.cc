// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/data.hh"

#include <gtest/gtest.h>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

TEST(Data, AnEmptyFileHasNoBytes) {
  EXPECT_EQ(read_file("/dev/null"), "");
}

TEST(Data, AMissingFileIsAnError) {
  EXPECT_THROW(read_file("/nowhere/to/be/found"), Error);
}

TEST(Data, AFolderIsAnError) {
  EXPECT_THROW(read_file("/"), Error);
}

TEST(Data, NamesWhatIsMissing) {
  try {
    data_file("weg.json");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "data-missing");
    EXPECT_STREQ(error.what(), "the data file weg.json is not there");
  }
}

}  // namespace
}  // namespace speerpunt
