// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "corpus/data.hh"
#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Export : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write("visie.txt", "De minister moet het toezicht op bedrijfsartsen regelen, vinden wij.\n");
    in_workspace("add visie.txt");
  }
};

TEST_F(Export, WritesAllViewsIntoOneWorkbook) {
  ASSERT_EQ(in_workspace("export -o alles.xlsx").code, 0);
  EXPECT_THAT(read_file(folder() / "alles.xlsx"), StartsWith("PK"));
}

TEST_F(Export, WritesTheRecommendationsThatWereAskedForIntoAWorkbook) {
  const Outcome outcome = in_workspace("recommendations --class beleidsaanbeveling --xlsx r.xlsx");
  ASSERT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("1 recommendation"));
  EXPECT_THAT(read_file(folder() / "r.xlsx"), StartsWith("PK"));
}

TEST_F(Export, OneViewIsATableOnTheStandardOutput) {
  EXPECT_THAT(in_workspace("export documents --csv").out, HasSubstr("visie.txt"));
  EXPECT_EQ(in_workspace("export namen --csv").code, 2);
}

}  // namespace
}  // namespace speerpunt
