// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/standing.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

Recommendation wording(const std::string& id, const std::string& document, const char* date) {
  Recommendation made;
  made.id = id;
  made.citation.document = document;
  made.date = parse_iso_date(date, "test");
  return made;
}

// Two wordings in one thread, the later one sharper.
Lineage sharpened() {
  Lineage made;
  Statement early;
  early.id = "a/r0";
  Statement late;
  late.id = "b/r0";
  made.statements = {early, late};
  made.threads = {"t1", "t1"};
  made.steps = {{0, 1, Change::kSharpened}};
  return made;
}

Wish wish() {
  Wish made;
  made.wordings = {wording("b/r0", "b", "2019"), wording("a/r0", "a", "2011")};
  return made;
}

TEST(Standing, IsSinceTheFirstWordingAndCountsDocuments) {
  const Standing standing = StatusBook(nullptr).standing_of(wish());
  ASSERT_TRUE(standing.since);
  EXPECT_EQ(standing.since->value, "2011");
  EXPECT_EQ(standing.documents, 2u);
  EXPECT_EQ(standing.status, "");
}

TEST(Standing, TakesItsStatusFromTheThreadAsAProposal) {
  const Lineage lineage = sharpened();
  const Standing standing = StatusBook(&lineage).standing_of(wish());
  EXPECT_EQ(standing.status, "aangescherpt");
  EXPECT_TRUE(standing.proposal);
}

TEST(Standing, IsNoProposalWhereAPersonConfirmedTheLink) {
  Lineage lineage = sharpened();
  lineage.steps.front().confirmed = Said{"Anja", "2026-03-31T09:05:02.017Z", ""};
  const StatusBook book(&lineage);
  EXPECT_FALSE(book.standing_of(wish()).proposal);
}

TEST(Standing, OfWhatALaterPaperIsSilentOnSaysNothing) {
  Lineage lineage = sharpened();
  lineage.steps.push_back({1, LineageStep::kNone, Change::kDisappeared});
  EXPECT_EQ(StatusBook(&lineage).standing_of(wish()).status, "aangescherpt");
  lineage.steps.back().change = Change::kFulfilled;
  EXPECT_EQ(StatusBook(&lineage).standing_of(wish()).status, "ingevuld");
}

TEST(Standing, PutsThreadsInTheirPlace) {
  const Lineage lineage = sharpened();
  std::vector<Recommendation> found = {wording("b/r0", "b", "2019"), wording("x/r0", "x", "2019")};
  StatusBook(&lineage).add_threads(found);
  EXPECT_EQ(found[0].thread, "t1");
  EXPECT_EQ(found[1].thread, "");
}

}  // namespace
}  // namespace speerpunt
