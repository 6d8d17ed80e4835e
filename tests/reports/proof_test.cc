// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/proof.hh"

#include <gmock/gmock.h>

#include "tests/reports/briefing_example.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;

PageText pages(std::string page_2_to_3, std::string page_4) {
  return [=](const DocumentId&, PageNumber first, PageNumber) {
    return first.value == 2 ? page_2_to_3 : page_4;
  };
}

TEST(Proof, AcceptsQuotesThatStandOnTheirPage) {
  EXPECT_NO_THROW(prove(briefing_example(), pages("Kop Werk is *goed* & <ge-\nzond>. Slot",
                                                  "De minister moet dit\ndoen.")));
}

TEST(Proof, CatchesAChangedWord) {
  try {
    prove(briefing_example(), pages("Werk is *goed* & <gezond>.", "De minister kan dit doen."));
    FAIL() << "a changed word went through";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "quote-not-found");
    EXPECT_THAT(error.what(), HasSubstr("De minister moet dit doen."));
    EXPECT_EQ(error.where(), "map/visie.pdf, page 4");
  }
}

TEST(Proof, CatchesAWrongPage) {
  EXPECT_THROW(
      prove(briefing_example(), pages("De minister moet dit doen.", "Werk is *goed* & <gezond>.")),
      Error);
}

}  // namespace
}  // namespace speerpunt
