// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recognition/quotation.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

TEST(Quotation, GoesOnUntilItIsClosed) {
  EXPECT_TRUE(
      ends_in_quotation(false, "Zij zei: ‘Wij weten het nog niet.", " We zoeken het uit.’"));
  EXPECT_FALSE(ends_in_quotation(true, "We zoeken het uit.’", ""));
  EXPECT_TRUE(ends_in_quotation(false, "„Dat moet anders.", " Zo kan het niet.”"));
}

TEST(Quotation, IsNotClosedByAnApostrophe) {
  EXPECT_TRUE(ends_in_quotation(true, "De zzp’er moet het zelf regelen.", ""));
  EXPECT_FALSE(ends_in_quotation(false, "Noem dit een ‘tweede kans’ voor foto’s.", " Klaar’."));
}

TEST(Quotation, DoesNotBeginWhereNothingClosesIt) {
  EXPECT_FALSE(
      ends_in_quotation(false, "De ‘regeling moet weg.", " De minister moet dat regelen."));
  EXPECT_FALSE(ends_in_quotation(false, "Overleg ‘s avonds.", " Hij zei het’."));
}

}  // namespace
}  // namespace speerpunt
