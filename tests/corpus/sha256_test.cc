// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/sha256.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

// The two examples of FIPS 180-4.
TEST(Sha256, AgreesWithTheStandard) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, TakesBytesInAnyPortions) {
  Sha256 sum;
  sum.update("a");
  sum.update("bc");
  EXPECT_EQ(sum.hex(), sha256("abc"));
  EXPECT_EQ(sum.hex(), sha256(""));
}

}  // namespace
}  // namespace speerpunt
