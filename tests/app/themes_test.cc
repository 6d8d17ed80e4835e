// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <gmock/gmock.h>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;

class ThemesCommand : public ProgramTest {};

TEST_F(ThemesCommand, ABadLineOfLabelsIsNamedWithWhatIsExpected) {
  write("tab.tsv", "# mijn zinnen\n-\tHet regent.\nzomaar een regel\n");
  const Outcome columns = in_workspace("themes check tab.tsv");
  EXPECT_EQ(columns.code, 2);
  EXPECT_EQ(columns.out, "");
  EXPECT_THAT(columns.err, HasSubstr("line 3: expected themes, a tab and the text"));
  EXPECT_THAT(columns.err, HasSubstr("tab.tsv:3"));

  write("regels.jsonl", "{\"text\":\"Het regent.\",\"themes\":[]}\n{\"text\":\"Het regent.\"}\n");
  const Outcome lines = in_workspace("themes check regels.jsonl");
  EXPECT_EQ(lines.code, 2);
  EXPECT_THAT(lines.err, HasSubstr("line 2: "));
  EXPECT_THAT(lines.err, HasSubstr("it has no \"themes\""));
  EXPECT_THAT(lines.err, HasSubstr("a JSON object with \"text\" and \"themes\""));
  EXPECT_THAT(lines.err, Not(HasSubstr("exception")));

  write("thema.tsv", "-\tHet regent.\nhet-weer\tHet regent.\n");
  EXPECT_THAT(in_workspace("themes check thema.tsv").err, HasSubstr("line 2: "));
}

TEST_F(ThemesCommand, AFileWithoutLabelsIsNeverRight) {
  write("leeg.tsv", "# nog niets\n\n");
  const Outcome outcome = in_workspace("themes check leeg.tsv");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("there is no labelled passage in the file (leeg.tsv)"));
}

TEST_F(ThemesCommand, SayInDutchThatThereIsNothing) {
  for (const auto& [command, said] :
       {std::pair{"themes matrix", "geen passage met een thema gevonden"},
        std::pair{"themes matrix --csv", "geen passage met een thema gevonden"},
        std::pair{"themes matrix --by addressee", "geen aanbeveling met een thema gevonden"},
        std::pair{"themes cooccurrence", "geen thema's gevonden die samengaan"},
        std::pair{"themes show arbeidsgerichte-zorg --why",
                  "geen passage gevonden met het thema arbeidsgerichte-zorg"},
        std::pair{"chart timeline", "niets gevonden om te tekenen"},
        std::pair{"chart lineage --csv", "niets gevonden om te tekenen"},
        std::pair{"export threads", "niets gevonden om te exporteren"}}) {
    const Outcome outcome = in_workspace(command);
    EXPECT_EQ(outcome.code, 1) << command;
    EXPECT_THAT(outcome.err, HasSubstr(said));
  }
}

}  // namespace
}  // namespace speerpunt
