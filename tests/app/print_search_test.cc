// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/print_search.hh"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/cli/wrap.hh"
#include "app/output.hh"

namespace speerpunt::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Hit hit() {
  Hit made;
  made.rank = 1;
  made.document = "0123456789abcdef0123";
  made.title = "Visie op toezicht";
  made.path = "map/visie.pdf";
  made.date = parse_iso_date("2017-06-08", "text");
  made.publisher = "Federatie Voorbeeldartsen";
  made.kind = "visie";
  made.page = {3};
  made.page_end = {4};
  made.heading = {"Kern", "Toezicht"};
  made.snippet = {{"… ", false, false, true}, {"De ", false}, {"IGJ", true}, {" ziet toe.", false}};
  made.why = {{"igz", "IGJ", "thesaurus", "IGZ heet sinds 2017-10-01 IGJ"},
              {"toezicht", "toezicht", "form"}};
  made.missing = {"boete"};
  return made;
}

struct Printed {
  std::string out;
  std::string err;
};

Hit older_version(int year) {
  Hit made;
  made.path = "oud.pdf";
  made.date = parse_iso_date(std::to_string(year), "text");
  made.relation = "older";
  return made;
}

Printed printed(const SearchResult& result, bool is_terminal = false) {
  std::ostringstream out;
  std::ostringstream err;
  Terminal terminal(out, err, is_terminal, false);
  print_answer(result, terminal);
  return {out.str(), err.str()};
}

TEST(PrintSearch, ShowsAHitInLinesThatAPipeLeavesWhole) {
  SearchResult result;
  result.hits = {hit()};
  result.hits.front().more = 4;
  for (const int year : {2015, 2013}) result.hits.front().versions.push_back(older_version(year));
  result.total = 1;
  result.coverage.documents = 2;
  EXPECT_EQ(printed(result).out,
            "1. Visie op toezicht (8 juni 2017, Federatie Voorbeeldartsen, visie), p. 3-4\n"
            "   Kern › Toezicht\n"
            "   … De IGJ ziet toe.\n"
            "   map/visie.pdf\n"
            "   via igz ~ IGJ (IGZ heet sinds 2017-10-01 IGJ)\n"
            "   zonder: boete\n"
            "   nog 4 passages in dit document (document:0123456789ab)\n"
            "   ook in 2 oudere versies: 2015, 2013\n");
  EXPECT_EQ(printed(result).err, "2 documenten doorzocht\n");
}

TEST(PrintSearch, TellsAReasonOnceWithAllItsForms) {
  SearchResult result;
  result.hits = {hit()};
  result.hits.front().why = {
      {"zorgpremie", "zorg", "compound"},
      {"zorgpremie", "premies", "compound"},
      {"arts", "dokters", "thesaurus", "dokter is een ander woord voor arts"},
      {"arts", "dokter", "thesaurus", "dokter is een ander woord voor arts"}};
  EXPECT_THAT(printed(result).out,
              HasSubstr("via zorgpremie ~ zorg + premies (samenstelling); "
                        "arts ~ dokters, dokter (dokter is een ander woord voor arts)\n"));
}

TEST(PrintSearch, NamesVersionsByTheirNumber) {
  SearchResult result;
  result.hits = {hit()};
  result.hits.front().versions = {older_version(2025), older_version(2025)};
  result.hits.front().versions.front().version = "2.0.1";
  result.hits.front().versions.back().version = "2.0.0";
  EXPECT_THAT(printed(result).out, HasSubstr("ook in 2 oudere versies: 2.0.1, 2.0.0\n"));
}

TEST(PrintSearch, ListsFoldedVersionsAfterTheirHitAsJson) {
  SearchResult result;
  result.hits = {hit()};
  result.hits.front().versions = {older_version(2015)};
  const std::string json = to_json(result);
  const std::size_t version = json.find("\"path\":\"oud.pdf\"");
  ASSERT_NE(version, std::string::npos);
  EXPECT_LT(json.find("\"path\":\"map/visie.pdf\""), version);
  EXPECT_THAT(json, HasSubstr("\"folded_under\":1,\"relation\":\"older\""));
}

TEST(PrintSearch, SetsWeakHitsApartAndSaysThatNothingAnswers) {
  SearchResult result;
  result.weak = {hit()};
  result.total = 1;
  EXPECT_THAT(printed(result).out, testing::StartsWith("Zwakke overeenkomsten\n1. Visie"));
  EXPECT_THAT(printed(result).err,
              testing::StartsWith("Niets gevonden dat de vraag beantwoordt.\n"));
  result.weak.clear();
  EXPECT_THAT(printed(result).err, testing::StartsWith("Niets gevonden.\n"));
  EXPECT_THAT(printed(result).out, IsEmpty());
}

TEST(PrintSearch, MarksMatchesOnATerminalAndBreaksLinesThere) {
  ::setenv("COLUMNS", "60", 1);
  ::unsetenv("NO_COLOR");
  SearchResult result;
  result.hits = {hit()};
  const std::string coloured = printed(result, true).out;
  EXPECT_THAT(coloured, HasSubstr("De \033[1mIGJ\033[0m ziet toe."));
  ::setenv("NO_COLOR", "1", 1);
  std::istringstream lines(printed(result, true).out);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 64U) << line;
  ::unsetenv("COLUMNS");
}

TEST(Wrap, BreaksAtSpacesAndCountsCharacters) {
  EXPECT_EQ(wrapped("een twee drie", 2, 10), "  een twee\n  drie");
  EXPECT_EQ(wrapped("één twéé drie", 2, 10), "  één twéé\n  drie");
  EXPECT_EQ(wrapped("\033[1meen\033[0m twee drie", 2, 10), "  \033[1meen\033[0m twee\n  drie");
  EXPECT_EQ(wrapped("een onafbreekbaar woord", 2, 8), "  een\n  onafbreekbaar\n  woord");
  EXPECT_EQ(wrapped("een twee drie", 2, 0), "  een twee drie");
}

}  // namespace
}  // namespace speerpunt::cli
