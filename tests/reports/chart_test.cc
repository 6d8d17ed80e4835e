// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/chart.hh"

#include <gmock/gmock.h>

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

Recommendation recommendation(RecommendationClass kind, const char* year) {
  Recommendation one;
  one.kind = kind;
  one.text = "Doe <dit> & dat.";
  if (year != nullptr) one.date = Date{year, DatePrecision::kYear, "text"};
  return one;
}

TEST(Timeline, DrawsOneMarkForEachRecommendationInTheShapeOfItsClass) {
  const std::string svg = timeline_svg({recommendation(RecommendationClass::kPolicy, "2015"),
                                        recommendation(RecommendationClass::kPolicy, "2017"),
                                        recommendation(RecommendationClass::kPractice, "2017")},
                                       "Titel");
  EXPECT_EQ(count_of(svg, "<circle"), 2u + 1u) << "two marks and one in the legend";
  EXPECT_THAT(svg, HasSubstr(">2015</text>"));
  EXPECT_THAT(svg, HasSubstr(">2017</text>"));
}

TEST(Timeline, SetsTheUndatedApart) {
  const std::string svg =
      timeline_svg({recommendation(RecommendationClass::kPolicy, nullptr)}, "Titel");
  EXPECT_THAT(svg, HasSubstr("zonder datum"));
}

TEST(Timeline, CountsWhatDoesNotFit) {
  const std::vector<Recommendation> many(20, recommendation(RecommendationClass::kPolicy, "2015"));
  EXPECT_THAT(timeline_svg(many, "Titel"), HasSubstr("+12"));
}

TEST(Timeline, EscapesTextAndSurvivesNothing) {
  EXPECT_THAT(timeline_svg({recommendation(RecommendationClass::kPolicy, "2015")}, "A & B"),
              Not(HasSubstr("<dit>")));
  EXPECT_THAT(timeline_svg({}, "Leeg"), HasSubstr("<title>Leeg</title>"));
}

TEST(ThemeYear, WritesTheNumberOfPassagesInTheCell) {
  Theme theme;
  theme.id = "opleiding";
  theme.name = "Opleiding";
  const std::string svg = theme_year_svg(
      {{"opleiding", "a", "2015", 3, 0}, {"opleiding", "b", "2015", 4, 0}}, {theme}, "Thema's");
  EXPECT_THAT(svg, HasSubstr(">7</text>"));
  EXPECT_THAT(svg, HasSubstr(">Opleiding</text>"));
  EXPECT_THAT(svg, HasSubstr(">2015</text>"));
}

}  // namespace
}  // namespace speerpunt
