// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/csv.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

std::string row(const std::string& cell) {
  return csv_row(std::vector<std::string>{cell});
}

TEST(Csv, KeepsASpreadsheetFromRunningAFormula) {
  for (const char* formula : {"=1+1", "+31 6", "-2", "@SUM(A1)", "\tx"}) {
    EXPECT_EQ(row(formula), std::string("'") + formula + "\r\n");
  }
  EXPECT_EQ(row("\rx"), "\"'\rx\"\r\n");
  EXPECT_EQ(row("1 = 1"), "1 = 1\r\n");
}

TEST(Csv, QuotesCommasQuotesAndLineEnds) {
  EXPECT_EQ(row("a,b"), "\"a,b\"\r\n");
  EXPECT_EQ(row("hij zei \"ja\""), "\"hij zei \"\"ja\"\"\"\r\n");
  EXPECT_EQ(row("een\ntwee"), "\"een\ntwee\"\r\n");
  EXPECT_EQ(row("=\"x\""), "\"'=\"\"x\"\"\"\r\n");
}

TEST(Csv, WritesATableWithItsNames) {
  const Table table{"t",
                    "T",
                    {{"date", "datum"}, {"n", "n"}, {"text", "tekst"}},
                    {{{Date{"2017-06", DatePrecision::kMonth, "text"}}, {std::int64_t{3}}, {"-x"}},
                     {{}, {-0.25}, {std::string("één")}}}};
  EXPECT_EQ(to_csv(table), "date,n,text\r\n2017-06,3,'-x\r\n,-0.25,één\r\n");
}

}  // namespace
}  // namespace speerpunt
