// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/proof.hh"

#include <map>

#include <gmock/gmock.h>

#include "tests/reports/briefing_example.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;

PageText pages(std::map<int, std::string> texts) {
  return [texts = std::move(texts)](const DocumentId&, PageNumber page) {
    const auto found = texts.find(page.value);
    return found == texts.end() ? std::string() : found->second;
  };
}

TEST(Proof, AcceptsQuotesThatStandOnTheirPage) {
  EXPECT_NO_THROW(prove(briefing_example(), pages({{2, "Kop Werk is *goed* &"},
                                                   {3, "<ge-\nzond>. Slot"},
                                                   {4, "De minister moet dit\ndoen."}})));
}

TEST(Proof, CatchesAChangedWord) {
  try {
    prove(briefing_example(),
          pages({{2, "Werk is *goed* &"}, {3, "<gezond>."}, {4, "De minister kan dit doen."}}));
    FAIL() << "a changed word went through";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "quote-not-found");
    EXPECT_THAT(error.what(), HasSubstr("De minister moet dit doen."));
    EXPECT_EQ(error.where(), "map/visie.pdf, page 4");
  }
}

TEST(Proof, CatchesAWrongPage) {
  EXPECT_THROW(
      prove(briefing_example(),
            pages({{2, "Werk is *goed* &"}, {3, "<gezond>."}, {5, "De minister moet dit doen."}})),
      Error);
}

}  // namespace
}  // namespace speerpunt
