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

TEST_F(Export, AListItemHasTheSentenceBeforeItsList) {
  write(
      "oproep.md",
      "# Advies\n\nWij vragen de minister van VWS om:\n\n- het register voor bedrijfsartsen uit te "
      "breiden;\n- het toezicht op arbodiensten te regelen.\n");
  ASSERT_EQ(in_workspace("add oproep.md").code, 0);
  for (const char* command :
       {"recommendations --csv", "export recommendations --csv", "export recommendations --json"}) {
    const Outcome outcome = in_workspace(command);
    EXPECT_THAT(outcome.out, HasSubstr("lead_in")) << command;
    EXPECT_THAT(outcome.out, HasSubstr("Wij vragen de minister van VWS om:")) << command;
  }
}

TEST_F(Export, RecommendationsSayWhoDecidedWhatAndWhy) {
  const std::string csv = in_workspace("recommendations --csv").out;
  const std::size_t end = csv.find("/r0");
  ASSERT_NE(end, std::string::npos);
  const std::string id = csv.substr(csv.rfind(',', end) + 1, end + 3 - csv.rfind(',', end) - 1);
  ASSERT_EQ(in_workspace("recommendations review " + id +
                         " accept note=bespreken --reason terecht --author Anna")
                .code,
            0);
  const std::string decided = in_workspace("recommendations --csv").out;
  EXPECT_THAT(decided, HasSubstr(",decision,author,decided,reason,note,lead_in"));
  EXPECT_THAT(decided, HasSubstr(",accepted,Anna,"));
  EXPECT_THAT(decided, HasSubstr(",terecht,bespreken,"));
}

TEST_F(Export, OneViewIsATableOnTheStandardOutput) {
  EXPECT_THAT(in_workspace("export documents --csv").out, HasSubstr("visie.txt"));
  EXPECT_EQ(in_workspace("export namen --csv").code, 2);
}

}  // namespace
}  // namespace speerpunt
