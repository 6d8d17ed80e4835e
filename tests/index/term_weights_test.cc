// SPDX-License-Identifier: GPL-3.0-or-later
// What terms weigh and where they stand, in a database of Xapian's own.
#include "index/store/term_weights.hh"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class TermsOfADatabase : public testing::Test {
 protected:
  TermsOfADatabase() {
    add({"zorg", "zorg", "arts", "de"});
    add({"de", "arts"});
    add({"artsen", "de", "arts", "en", "zorg", "is", "er", "voor", "allen"});
    add({"de"});
  }

  void add(const std::vector<std::string>& words) {
    Xapian::Document document;
    Xapian::termpos place = 0;
    for (const std::string& word : words) document.add_posting(word, ++place);
    database_.add_document(document);
  }

  PartedDatabase parted() const { return PartedDatabase(database_); }
  std::vector<Xapian::docid> passages(const WeightedPostings& postings) const {
    std::vector<Xapian::docid> found;
    for (const WeightedPosting& one : postings) found.push_back(one.passage);
    return found;
  }

  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  TermWeights weights_;
};

TEST_F(TermsOfADatabase, WeighWhatXapianSays) {
  for (const std::string term : {"zorg", "arts", "de", "allen"}) {
    Xapian::Enquire enquire(database_);
    enquire.set_weighting_scheme(
        Xapian::BM25Weight(Weighting::kK1, 0, 1, Weighting::kB, Weighting::kLeastLength));
    enquire.set_query(Xapian::Query(term));
    const Xapian::MSet found = enquire.get_mset(0, 10);
    const SharedPostings own = weights_.of_term(parted(), term);
    ASSERT_EQ(own->size(), found.size()) << term;
    for (auto at = found.begin(); at != found.end(); ++at)
      EXPECT_NEAR(weight_in(*own, *at), at.get_weight(), 1e-5) << term;
  }
}

TEST_F(TermsOfADatabase, CountAsOneWhereEitherIsMeant) {
  const SharedPostings both = weights_.of_one_of(parted(), {"arts", "artsen"});
  EXPECT_THAT(passages(*both), ElementsAre(1, 2, 3));
  const SharedPostings one = weights_.of_term(parted(), "arts");
  EXPECT_EQ(weight_in(*both, 1), weight_in(*one, 1));
  EXPECT_GT(weight_in(*both, 3), weight_in(*one, 3));  // both stand there
}

TEST_F(TermsOfADatabase, WeighNothingAsAFilter) {
  const SharedPostings found = weights_.of_filter(parted(),
                                                  "\x01"
                                                  "filter",
                                                  Xapian::Query("zorg"));
  EXPECT_THAT(passages(*found), ElementsAre(1, 3));
  EXPECT_EQ(weight_in(*found, 1), 0);
  EXPECT_EQ(weights_.known("\x01"
                           "filter"),
            found);
}

TEST_F(TermsOfADatabase, AreNowhereWhereTheDatabaseLacksThem) {
  EXPECT_THAT(*weights_.of_term(parted(), "xyz"), IsEmpty());
  EXPECT_THAT(*weights_.of_one_of(parted(), {"xyz", "zyx"}), IsEmpty());
}

}  // namespace
}  // namespace speerpunt
