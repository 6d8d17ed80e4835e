// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "corpus/error.hh"
#include "corpus/json.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;

Provenance example() {
  Provenance made;
  made.version = "0.1.0";
  made.date = "2026-01-31";
  made.theme = "toezicht";
  made.form = "dossier";
  made.title = "Toezicht";
  made.file = ExportedFile{"toezicht.docx", "docx", "ab12"};
  made.sources = {{"doc", "Visie", "FVA", Date{"2017-06", DatePrecision::kMonth, "text"},
                   "map/visie.pdf", "https://example.org/visie"}};
  ProvenQuote quote;
  quote.id = "doc/1:5";
  quote.section = "Standpunten";
  quote.quote = {{"doc", {2}, {3}, "doc/1", {{5}, {25}}, "Dit moet anders.", {{9}}},
                 {{{2}, {1, 2, 3, 4}}, {{3}, {5, 6, 7.5, 8}}}};
  quote.lead_in = QuoteProof{{"doc", {2}, {2}, "doc/1", {{0}, {4}}, "Wij vragen:"}, {}};
  quote.recommendation = "doc/r3";
  quote.cited = "FVA, Visie, juni 2017, p. 2-3";
  made.quotes = {quote};
  return made;
}

TEST(ProvenanceJson, IsReadBackAsItWas) {
  EXPECT_EQ(provenance_from_json(to_json(example())), example());
}

TEST(ProvenanceJson, TellsOfEachQuoteWhereItStands) {
  const std::string json = to_json(example());
  EXPECT_THAT(json,
              HasSubstr(R"("export":{"name":"toezicht.docx","form":"docx","sha256":"ab12"})"));
  EXPECT_THAT(json, HasSubstr(R"("path":"map/visie.pdf","url":"https://example.org/visie")"));
  EXPECT_THAT(json, HasSubstr(R"({"page":3,"box":[5.0,6.0,7.5,8.0]})"));
}

TEST(ProvenanceJson, IsToldFromABriefing) {
  EXPECT_TRUE(is_provenance(to_json(example())));
  EXPECT_FALSE(is_provenance(to_json(Briefing{})));
  EXPECT_THROW(is_provenance("geen JSON"), Error);
  EXPECT_THROW(provenance_from_json(to_json(Briefing{})), Error);
}

}  // namespace
}  // namespace speerpunt
