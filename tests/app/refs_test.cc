// SPDX-License-Identifier: GPL-3.0-or-later
// What `refs` prints, and what it says where it finds nothing.
#include <gmock/gmock.h>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class References : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write(
        "map/brief.txt",
        "Brief over toezicht\n\nDatum: 3 maart 2011\n\nDe Wkkgz komt er aan, zie art. 10 Wkkgz en "
        "Kamerstukken II 2016/17, 29 282, nr. 283. Ook artikel 3 van het Besluit voorbeeldzaken "
        "2031 geldt.\n");
    write("map/leeg.txt", "Een brief over niets.\n");
    in_workspace("add map");
  }
};

TEST_F(References, AreGatheredByWhatTheyAreTo) {
  const Outcome outcome = in_workspace("refs map/brief.txt");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("4 verwijzingen naar 3 bronnen"),
                    HasSubstr("Wet kwaliteit, klachten en geschillen zorg"), HasSubstr("2 keer"),
                    HasSubstr("artikel 10: p. 1"), HasSubstr("Besluit voorbeeldzaken 2031"),
                    HasSubstr("kst-29282-283.html")));
}

TEST_F(References, ShowNoLawAsItReadBeforeItExisted) {
  const Outcome outcome = in_workspace("refs map/brief.txt");
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("geldt pas sinds 2016-01-01"),
                    HasSubstr("Kwaliteitswet zorginstellingen"), Not(HasSubstr("zoals op 2011"))));
  EXPECT_THAT(in_workspace("refs map/brief.txt --json").out,
              AllOf(HasSubstr("\"first_day\":\"2016-01-01\""), HasSubstr("BWBR0007850")));
}

TEST_F(References, AreFoundByWhatTheyAreTo) {
  for (const char* asked : {"29282", "29 282", "29 282, nr. 283", "'29 282, nr. 283'",
                            "Kamerstukken II 2016/17, 29 282, nr. 283", "--to 29282"}) {
    const Outcome outcome = in_workspace("refs " + std::string(asked));
    EXPECT_EQ(outcome.code, 0) << asked;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("1 verwijzing naar 1 bron"), HasSubstr("nr. 283")))
        << asked;
  }
  EXPECT_THAT(in_workspace("refs wkkgz").out, HasSubstr("2 verwijzingen"));
}

TEST_F(References, SayInDutchThatThereAreNone) {
  Outcome outcome = in_workspace("refs map/leeg.txt");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("zijn geen verwijzingen gevonden"));
  outcome = in_workspace("refs 34629");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("Geen document verwijst naar '34629'"));
  outcome = in_workspace("refs 'iets onbekends'");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("heet 'iets onbekends'"));
}

}  // namespace
}  // namespace speerpunt
