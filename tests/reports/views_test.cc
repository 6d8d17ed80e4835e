// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/views.hh"

#include <gmock/gmock.h>

namespace speerpunt {
namespace {

using testing::SizeIs;

std::string cell(const Table& table, std::size_t row, std::string_view column) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].name == column) return text_of(table.rows.at(row).at(i));
  }
  return "no column " + std::string(column);
}

ViewContext context() {
  return {{{"0123456789abcdef", "Zorg die werkt"}},
          [](const DocumentId& document, PageNumber page) {
            return "originals/" + document + ".pdf#page=" + std::to_string(page.value);
          }};
}

TEST(RecommendationsView, NamesThePlaceThatShowTakesAndLeadsThere) {
  Recommendation one;
  one.text = "De minister moet iets doen.";
  one.citation.document = "0123456789abcdef";
  one.citation.page = {3};
  one.date = Date{"2017-06", DatePrecision::kMonth, "text"};
  const Table table = recommendations_view({one}, context());
  EXPECT_EQ(cell(table, 0, "place"), "0123456789ab#3");
  EXPECT_EQ(cell(table, 0, "title"), "Zorg die werkt");
  EXPECT_EQ(cell(table, 0, "date"), "2017-06");
  EXPECT_EQ(cell(table, 0, "year"), "2017");
  EXPECT_EQ(table.rows[0][14].link, "originals/0123456789abcdef.pdf#page=3");
}

TEST(ThreadsView, ShowsOfWhatIsGoneTheLastSentenceAndWhatShowsItBesideIt) {
  Statement asked;
  asked.id = "a/r0";
  asked.document = "0123456789abcdef";
  asked.text = "De minister moet het register uitbreiden.";
  asked.recommends = true;
  asked.date = Date{"2017", DatePrecision::kYear, "text"};
  Statement silent;
  silent.id = "b/0/s0";
  silent.document = "fedcba9876543210";
  silent.path = "map/visie 2020.pdf";
  silent.text = "Het register blijft zoals het is.";
  silent.date = Date{"2020", DatePrecision::kYear, "text"};
  Lineage lineage{{asked, silent}, {}, {"t", ""}};
  lineage.steps = {{0, LineageStep::kNone, Change::kDisappeared, {}, 0, 1, Said{}}};
  lineage.steps[0].confirmed->author = "Anna";
  ViewContext with_decisions = context();
  with_decisions.reviews["a/r0"].verdict = ReviewVerdict::kAccepted;
  with_decisions.reviews["a/r0"].reason = "terecht";
  const Table table = threads_view(lineage, {{"t", {{Change::kNew, 0}, {Change::kDisappeared, 1}}}},
                                   with_decisions);
  EXPECT_EQ(cell(table, 1, "text"), asked.text);
  EXPECT_EQ(cell(table, 1, "title"), "Zorg die werkt");
  EXPECT_EQ(cell(table, 1, "date"), "2020");
  EXPECT_EQ(cell(table, 1, "seen"), silent.text);
  EXPECT_EQ(cell(table, 0, "seen"), "");
  EXPECT_EQ(cell(table, 1, "decision"), "accepted");
  EXPECT_EQ(cell(table, 1, "reason"), "terecht");
  EXPECT_EQ(cell(table, 1, "link_author"), "Anna");
  EXPECT_EQ(cell(table, 0, "link_author"), "");
}

TEST(ThreadsView, NamesAFileWhereThereIsNoTitle) {
  Statement one;
  one.document = "fedcba9876543210";
  one.path = "map/visie 2020.pdf";
  const Lineage lineage{{one}, {}, {"t"}};
  EXPECT_EQ(cell(threads_view(lineage, {{"t", {{Change::kNew, 0}}}}, {}), 0, "title"),
            "visie 2020.pdf");
}

TEST(MatrixView, KeepsAnUnknownYearAWord) {
  const Table table = matrix_view({{"toezicht", "0123456789abcdef", "onbekend", {"p"}, {}},
                                   {"toezicht", "0123456789abcdef", "2017", {"p", "q"}, {"r"}}},
                                  context());
  EXPECT_EQ(cell(table, 0, "year"), "onbekend");
  EXPECT_EQ(cell(table, 1, "passages"), "2");
  EXPECT_EQ(cell(table, 1, "recommendations"), "1");
}

TEST(CooccurrenceView, SaysTheDirection) {
  const Table table = cooccurrence_view(
      {{"a", "b", {9, 10, 10, 100}, 30, 1e-6, 1e-5}, {"a", "c", {0, 10, 50, 100}, 12, 1e-3, 1e-2}},
      CountedUnit::kPassage);
  ASSERT_THAT(table.rows, SizeIs(2));
  EXPECT_EQ(cell(table, 0, "direction"), "vaker");
  EXPECT_EQ(cell(table, 1, "direction"), "minder vaak");
  EXPECT_EQ(cell(table, 1, "expected"), "5");
}

TEST(AllViews, GiveEachRowACellForEachColumn) {
  const Statement statement;
  const Lineage lineage{{statement}, {}, {"t"}};
  Document document;
  document.id = "0123456789abcdef";
  for (const Table& table :
       {recommendations_view({Recommendation{}}, context()),
        threads_view(lineage, {{"t", {{Change::kNew, 0}}}}, context()),
        matrix_view({{"t", "d", "2017"}}, context()), addressees_view({{"t", "2017", "IGJ"}}),
        cooccurrence_view({{"a", "b", {}}}, CountedUnit::kDocument),
        references_view({FoundReference{}}, context()), documents_view({document}, context())}) {
    ASSERT_THAT(table.rows, SizeIs(1)) << table.name;
    EXPECT_THAT(table.rows[0], SizeIs(table.columns.size())) << table.name;
    EXPECT_LE(table.title.size(), 31U);
  }
}

}  // namespace
}  // namespace speerpunt
