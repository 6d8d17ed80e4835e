// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/asked_addressee.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

TEST(AskedAddressee, TakesAMinistryAndWhoLeadItForOneParty) {
  for (const char* asked : {"minister van VWS", "ministerie van VWS", "bewindspersoon van VWS",
                            "de staatssecretaris van VWS", "VWS", "vws",
                            "ministerie van Volksgezondheid, Welzijn en Sport",
                            "minister en staatssecretaris van VWS"}) {
    const AskedAddressee addressee(asked);
    for (const char* name : {"minister van VWS", "ministerie van VWS", "staatssecretaris van VWS"})
      EXPECT_TRUE(addressee.is_one_of({"artsen", name})) << asked << " / " << name;
    EXPECT_FALSE(addressee.is_one_of({"minister van SZW"})) << asked;
    EXPECT_FALSE(addressee.is_one_of({"minister"})) << asked;
  }
}

TEST(AskedAddressee, FindsAPartOfAName) {
  EXPECT_TRUE(AskedAddressee("minister").is_one_of({"minister van SZW"}));
  EXPECT_TRUE(AskedAddressee("Artsen").is_one_of({"bedrijfsartsen"}));
  EXPECT_TRUE(AskedAddressee("gemeente").is_one_of({"gemeenten"}));
  EXPECT_TRUE(AskedAddressee("").is_one_of({}));
  EXPECT_FALSE(AskedAddressee("artsen").is_one_of({}));
}

}  // namespace
}  // namespace speerpunt
