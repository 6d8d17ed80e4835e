// SPDX-License-Identifier: GPL-3.0-or-later
// Files in <workspace>/thesaurus: a wrong one is told, and never stops a search.
#include <string>

#include <gmock/gmock.h>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;

class OwnThesaurus : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write("a.txt", "De inspectie houdt toezicht op de opleiding van artsen in Nederland.\n");
    in_workspace("add a.txt");
  }
};

constexpr const char* kSound =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "<https://voorbeeld.example/kwalle> a skos:Concept ; skos:prefLabel \"kwalle\"@nl ;\n"
    "  skos:altLabel \"toezicht\"@nl .\n";

TEST_F(OwnThesaurus, ABrokenFileIsLeftOutAtEverySearchAndToldInOneNote) {
  write("archief/thesaurus/kapot.ttl", "dit is @@ kapot");
  write("archief/thesaurus/goed.ttl", kSound);
  for (int time = 0; time < 2; ++time) {
    const Outcome outcome = in_workspace("search kwalle");
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("toezicht"));
    EXPECT_THAT(outcome.err, HasSubstr("thesaurusbestand kapot.ttl is overgeslagen: "
                                       "er staat een fout in regel 1; "
                                       "zie speerpunt thesaurus check"));
    EXPECT_EQ(count_of(outcome.err, "overgeslagen"), 1U);
  }
}

TEST_F(OwnThesaurus, TheCheckSaysWhatIsWrongInEachFile) {
  write("archief/thesaurus/kapot.jsonld", "{\"@graph\": [,]}");
  write("archief/thesaurus/kapot.ttl", "dit is @@ kapot");
  write("archief/thesaurus/verkleed.ttl", "<?xml version=\"1.0\"?>\n<rdf:RDF/>\n");
  write("archief/thesaurus/woorden.rdf", "<rdf:RDF/>");
  const Outcome outcome = in_workspace("thesaurus check");
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, HasSubstr("kapot.jsonld:1: "));
  EXPECT_THAT(outcome.out, Not(HasSubstr("json.exception")));
  EXPECT_THAT(outcome.out, HasSubstr("kapot.ttl:1: "));
  EXPECT_THAT(outcome.out, HasSubstr("verkleed.ttl:"));
  EXPECT_EQ(count_of(outcome.out, "RDF/XML"), 1U) << outcome.out;
  EXPECT_THAT(outcome.out, HasSubstr("woorden.rdf: "));
}

TEST_F(OwnThesaurus, AFileOfAnotherFormatIsTold) {
  write("archief/thesaurus/woorden.rdf", "<rdf:RDF/>");
  const Outcome outcome = in_workspace("search toezicht");
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("thesaurusbestand woorden.rdf is overgeslagen: "
                                     "alleen .jsonld en .ttl worden gelezen"));
}

}  // namespace
}  // namespace speerpunt
