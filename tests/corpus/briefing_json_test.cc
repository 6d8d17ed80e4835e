// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "corpus/json.hh"
#include "tests/reports/briefing_example.hh"

namespace speerpunt {
namespace {

TEST(BriefingJson, ReadsBackWhatItWrote) {
  Briefing briefing = briefing_example();
  FindingContext context;
  context.lead_in = briefing.sections[0].findings[0].citation();
  context.standing = Standing{parse_iso_date("2011", "text"), 2, "herhaald", false};
  context.question = "Is de minister bereid?";
  context.weight = .5;
  briefing.sections[0].findings = {Finding(briefing.sections[0].findings[0].citation(), context)};
  briefing.sections[0].table = BriefingTable{"Tabel", {"a", "b"}, {{"1", "2"}}};
  briefing.sections[0].charts = {"tijdlijn"};
  EXPECT_EQ(to_json(briefing_from_json(to_json(briefing))), to_json(briefing));
}

}  // namespace
}  // namespace speerpunt
