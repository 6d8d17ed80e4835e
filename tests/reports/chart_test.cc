// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart.hh"

#include <gmock/gmock.h>

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

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
  const std::string svg = timeline_chart({recommendation(RecommendationClass::kPolicy, "2015"),
                                          recommendation(RecommendationClass::kPolicy, "2017"),
                                          recommendation(RecommendationClass::kPractice, "2017")},
                                         "Titel")
                              .svg;
  EXPECT_EQ(count_of(svg, "<circle"), 2u + 6u) << "two marks, and six in the legends";
  EXPECT_THAT(svg, HasSubstr(">2015</text>"));
  EXPECT_THAT(svg, HasSubstr(">2017</text>"));
}

TEST(Timeline, SetsTheUndatedApart) {
  const std::string svg =
      timeline_chart({recommendation(RecommendationClass::kPolicy, nullptr)}, "Titel").svg;
  EXPECT_THAT(svg, HasSubstr("zonder datum"));
}

TEST(Timeline, CountsWhatDoesNotFit) {
  const std::vector<Recommendation> many(20, recommendation(RecommendationClass::kPolicy, "2015"));
  EXPECT_THAT(timeline_chart(many, "Titel").svg, HasSubstr("+12"));
}

TEST(Timeline, EscapesTextAndSurvivesNothing) {
  EXPECT_THAT(timeline_chart({recommendation(RecommendationClass::kPolicy, "2015")}, "A & B").svg,
              Not(HasSubstr("<dit>")));
  EXPECT_THAT(timeline_chart({}, "Leeg").svg, HasSubstr("<title>Leeg</title>"));
}

Theme theme(const std::string& id, const std::string& name) {
  Theme made;
  made.id = id;
  made.name = name;
  return made;
}

ThemeCell cell(const std::string& theme, const std::string& year, std::size_t passages) {
  return {theme, "a", year, std::vector<std::string>(passages, "a/0"), {}};
}

TEST(Timeline, ListsInItsTableWhatItDraws) {
  const Chart chart = timeline_chart({recommendation(RecommendationClass::kPolicy, "2015"),
                                      recommendation(RecommendationClass::kExistingDuty, "2015")},
                                     "Titel");
  ASSERT_THAT(chart.table.rows, SizeIs(1));
  EXPECT_EQ(text_of(chart.table.rows[0][0]), "2015");
  EXPECT_EQ(text_of(chart.table.rows[0][3]), "Doe <dit> & dat.");
}

TEST(Timeline, LeavesOutEmptyYearsOfALongTimeAndSaysSo) {
  const std::string svg = timeline_chart({recommendation(RecommendationClass::kPolicy, "1902"),
                                          recommendation(RecommendationClass::kPolicy, "2017")},
                                         "Titel")
                              .svg;
  EXPECT_EQ(count_of(svg, ">1950</text>"), 0u);
  EXPECT_THAT(svg, HasSubstr("Bij een lijn zijn jaren zonder aanbeveling weggelaten."));
}

TEST(ThemeYear, WritesTheNumberOfPassagesInTheCell) {
  const Chart chart = theme_year_chart({cell("opleiding", "2015", 3), cell("opleiding", "2015", 4)},
                                       {theme("opleiding", "Opleiding")}, "Thema's");
  EXPECT_THAT(chart.svg, HasSubstr(">7</text>"));
  EXPECT_THAT(chart.svg, HasSubstr(">Opleiding</text>"));
  EXPECT_THAT(chart.svg, HasSubstr(">2015</text>"));
  ASSERT_THAT(chart.table.rows, SizeIs(1));
  EXPECT_EQ(text_of(chart.table.rows[0][1]), "7");
}

TEST(ThemeYear, SetsTheUndatedApartBehindTheYears) {
  const Chart chart =
      theme_year_chart({cell("opleiding", "2015", 3), cell("opleiding", "onbekend", 1)},
                       {theme("opleiding", "Opleiding")}, "Thema's");
  EXPECT_THAT(chart.svg, HasSubstr("zonder datum"));
  EXPECT_EQ(chart.table.columns.back().name, "zonder datum");
}

TEST(ThemeYear, CutsALongNameAndKeepsItInATooltip) {
  const std::string name(200, 'w');
  const std::string svg =
      theme_year_chart({cell("lang", "2015", 3)}, {theme("lang", name)}, "Thema's").svg;
  EXPECT_THAT(svg, HasSubstr("w…</text>"));
  EXPECT_THAT(svg, HasSubstr("<title>" + name + "</title>"));
}

TEST(ThemeYear, SaysThatThereIsNothing) {
  EXPECT_THAT(theme_year_chart({}, {}, "Thema's").svg, HasSubstr("geen passages"));
}

TEST(Cooccurrence, MarksOnlyWhatIsSurelyNoChance) {
  ThemePair often{"a", "b", {20, 20, 20, 100}, 80, 1e-9, 1e-9};
  ThemePair seldom{"a", "c", {0, 20, 40, 100}, 20, 1e-6, 1e-6};
  ThemePair chance{"b", "c", {8, 20, 40, 100}, 0, 1, 1};
  const Chart chart = cooccurrence_chart({often, seldom, chance},
                                         {theme("a", "A"), theme("b", "B"), theme("c", "C")},
                                         CountedUnit::kPassage, "Samen");
  // Each pair on both sides of the diagonal, and the legend.
  EXPECT_EQ(count_of(chart.svg, "<polygon"), 2u + 2u * 2u);
  EXPECT_THAT(chart.table.rows, SizeIs(3));
}

// Threads of two members: the second a year later.
Lineage threads(std::size_t count) {
  Lineage made;
  for (std::size_t year = 0; year < 2; ++year) {
    for (std::size_t i = 0; i < count; ++i) {
      Statement one;
      one.id = "d" + std::to_string(year) + "/r" + std::to_string(i);
      one.document = "d" + std::to_string(year);
      one.text = "De minister moet " + std::to_string(i) +
                 " dingen doen die lang zijn om te noemen, "
                 "zo lang dat het niet past, en dan nog wat meer dan dat.";
      one.recommends = true;
      one.strength = 5;
      one.themes = {"toezicht"};
      one.date = Date{std::to_string(2015 + year), DatePrecision::kYear, "text"};
      made.statements.push_back(one);
      made.threads.push_back("t" + std::to_string(i));
      if (year == 1) made.steps.push_back({i, count + i, Change::kSharpened, {}, 0.9});
    }
  }
  return made;
}

TEST(LineageChart, DrawsAMarkForEachChangeInItsShape) {
  const Lineage lineage = threads(1);
  const Chart chart = lineage_chart(lineage, thread_histories(lineage), "Draden");
  EXPECT_EQ(count_of(chart.svg, "<circle"), 2u + 1u) << "new, and two in the legend";
  EXPECT_EQ(count_of(chart.svg, "<polygon"), 3u + 1u) << "sharpened, and three in the legend";
  ASSERT_THAT(chart.table.rows, SizeIs(2));
  EXPECT_EQ(text_of(chart.table.rows[1][3]), "aangescherpt");
}

TEST(LineageChart, CountsWhatIsTheSameInOneYear) {
  Lineage lineage = threads(3);
  lineage.threads.assign(6, "t");
  const std::string svg = lineage_chart(lineage, thread_histories(lineage), "Draden").svg;
  EXPECT_EQ(count_of(svg, "<polygon"), 3u + 1u);
  EXPECT_EQ(count_of(svg, ">3</text>"), 2u);
}

TEST(LineageChart, LeavesOutThreadsOfLawsAlone) {
  Lineage lineage = threads(1);
  for (Statement& one : lineage.statements) one.kind = RecommendationClass::kExistingDuty;
  EXPECT_THAT(thread_histories(lineage), SizeIs(0));
}

TEST(LineageChart, CountsTheThreadsThatDoNotFit) {
  const Lineage lineage = threads(200);
  const Chart chart = lineage_chart(lineage, thread_histories(lineage), "Draden");
  EXPECT_THAT(chart.svg, HasSubstr("en 140 draden met minder stappen, in de tabel"));
  EXPECT_THAT(chart.table.rows, SizeIs(400));
}

TEST(LineageChart, TakesOnlyThreadsOfTheTheme) {
  const Lineage lineage = threads(2);
  EXPECT_THAT(thread_histories(lineage, "toezicht"), SizeIs(2));
  EXPECT_THAT(thread_histories(lineage, "opleiding"), SizeIs(0));
  EXPECT_THAT(lineage_chart(lineage, {}, "Draden").svg, HasSubstr("geen draden"));
}

TEST(ThreadHistories, TellHowAThreadEnded) {
  Lineage lineage = threads(1);
  lineage.threads = {"t", ""};
  lineage.steps = {{0, LineageStep::kNone, Change::kDisappeared, {}, 0, 1}};
  const std::vector<ThreadHistory> histories = thread_histories(lineage);
  ASSERT_THAT(histories, SizeIs(1));
  ASSERT_THAT(histories[0].events, SizeIs(2));
  EXPECT_EQ(histories[0].events[1].change, Change::kDisappeared);
  EXPECT_EQ(histories[0].events[1].statement, 1U);
  EXPECT_TRUE(histories[0].events[1].proposal);
}

TEST(ChartPage, HoldsTheChartAndItsTable) {
  const std::string page =
      to_html(timeline_chart({recommendation(RecommendationClass::kPolicy, "2015")}, "A & B"));
  EXPECT_THAT(page, HasSubstr("<caption>A &amp; B</caption>"));
  EXPECT_THAT(page, HasSubstr("<h1>A &amp; B</h1>"));
  EXPECT_THAT(page, HasSubstr("<td>Doe &lt;dit&gt; &amp; dat.</td>"));
  EXPECT_THAT(page, HasSubstr("<svg "));
}

}  // namespace
}  // namespace speerpunt
