// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/recommendations.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class RecommendationQuery : public testing::Test {
 protected:
  RecommendationQuery() {
    SmallDocument small;
    small.path = "oud.pdf";
    small.date = "2012";
    small.lines = {"! [corona/zorg] Vroeg advies.", "! [toezicht] Bestaande plicht."};
    Analysis analysis = small_corpus::analysis(small);
    analysis.recommendations[0].addressee = {"artsen"};
    analysis.recommendations[0].confidence = 0.4;
    analysis.recommendations[1].kind = RecommendationClass::kExistingDuty;
    old_ = analysis.document.id;
    IndexWriter writer(corpus_.workspace());
    writer.put(analysis, {small.path, old_, 1, 1, {}});
    small.path = "nieuw.pdf";
    small.date = "2018";
    small.lines = {"! [toezicht] Later advies."};
    analysis = small_corpus::analysis(small);
    writer.put(analysis, {small.path, analysis.document.id, 1, 1, {}});
    writer.commit();
  }
  std::vector<std::string> with(const RecommendationFilter& filter) const {
    std::vector<std::string> texts;
    for (const Recommendation& one : recommendations(corpus_.reader(), {}, filter))
      texts.push_back(one.text);
    return texts;
  }
  SmallCorpus corpus_;
  DocumentId old_;
};

TEST_F(RecommendationQuery, ListsInDateOrderWithoutExistingDuties) {
  EXPECT_THAT(with({}), ElementsAre("Vroeg advies.", "Later advies."));
}

TEST_F(RecommendationQuery, ShowsExistingDutiesOnRequest) {
  RecommendationFilter filter;
  filter.existing_duties = true;
  EXPECT_THAT(with(filter), ElementsAre("Vroeg advies.", "Bestaande plicht.", "Later advies."));
  filter = {};
  filter.kind = RecommendationClass::kExistingDuty;
  EXPECT_THAT(with(filter), ElementsAre("Bestaande plicht."));
}

TEST_F(RecommendationQuery, FiltersByThemeAddresseeConfidenceAndDocument) {
  RecommendationFilter filter;
  filter.theme = "corona";
  EXPECT_THAT(with(filter), ElementsAre("Vroeg advies."));
  filter = {};
  filter.addressee = "Minister";
  EXPECT_THAT(with(filter), ElementsAre("Later advies."));
  filter = {};
  filter.min_confidence = 0.5;
  EXPECT_THAT(with(filter), ElementsAre("Later advies."));
  filter = {};
  filter.document = old_;
  EXPECT_THAT(with(filter), ElementsAre("Vroeg advies."));
  filter.theme = "opleiding";
  EXPECT_THAT(with(filter), IsEmpty());
}

}  // namespace
}  // namespace speerpunt
