// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using Json = nlohmann::json;

// Each way to ask, over the sample documents.
constexpr std::array kQuestions{"toezicht op bedrijfsartsen",
                                "arbeidsgerichte zorg",
                                "igz",
                                "dokter",
                                "wet big",
                                "medisch specialist",
                                "beroepsgeheim",
                                "artsentoezicht",
                                "toezicht inspectie",
                                "'\"open communicatie\"'",
                                "'beroeps*'",
                                "'toezicht NEAR/5 inspectie'",
                                "'kop:toezicht'",
                                "'titel:visie'",
                                "'kop:toezicht titel:visie'",
                                "'thema:optimale-zorg'",
                                "'arts soort:visie jaar:2010..2020'",
                                "'arts -tucht'",
                                "'arts OF patiënt'",
                                "'(arts OF patiënt) EN zorg'",
                                "'huisarts en bedrijfsarts'",
                                "'wat vindt de federatie van openheid na incidenten?'",
                                "'40 procent'",
                                "'álle artsen'"};

class ReasonsOfHits : public ProgramTest {};

TEST_F(ReasonsOfHits, AreThereForEveryHit) {
  ASSERT_EQ(in_workspace("add -q " + shell_word(sample().string())).code, 0);
  std::size_t seen = 0;
  for (const std::string question : kQuestions) {
    const Outcome outcome = in_workspace("search --json -n 25 " + question);
    ASSERT_NE(outcome.code, 2) << question << outcome.err;
    const Json answer = Json::parse(outcome.out);
    for (const char* list : {"hits", "weak"}) {
      for (const Json& hit : answer.at(list)) {
        ++seen;
        EXPECT_FALSE(hit.at("why").empty()) << question << ": " << hit;
        for (const Json& why : hit.at("why")) {
          EXPECT_NE(why.at("matched"), "") << question << ": " << hit;
          EXPECT_NE(why.at("by"), "") << question;
        }
        EXPECT_FALSE(hit.at("snippet").empty()) << question << ": " << hit;
      }
    }
  }
  const std::string again = "search --json wet big";
  EXPECT_EQ(in_workspace(again).out, in_workspace(again).out);
  EXPECT_GT(seen, 150U);
}

}  // namespace
}  // namespace speerpunt
