// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/wording.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

TEST(Wording, SaysInDutchWhatChanged) {
  EXPECT_EQ(evidence_in_dutch({"strength", "kunnen", "moeten"}), "sterkte: kunnen > moeten");
  EXPECT_EQ(evidence_in_dutch({"deadline", "", "2012"}), "termijn erbij: 2012");
  EXPECT_EQ(evidence_in_dutch({"scope", "elke", ""}), "reikwijdte weg: elke");
}

}  // namespace
}  // namespace speerpunt
