// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/briefing.hh"

namespace speerpunt {

// A briefing with one quote and one recommendation, full of characters that markup must not read.
inline Briefing briefing_example() {
  Briefing briefing;
  briefing.theme = "arbeidsgerichte-zorg";
  briefing.title = "Arbeid & gezondheid";
  briefing.scope = "Zorg voor <werkenden>.";
  briefing.detailed = true;
  briefing.date = "2026-01-31";
  Recommendation recommendation;
  recommendation.kind = RecommendationClass::kPolicy;
  recommendation.strength = 5;
  recommendation.addressee = {"de minister"};
  recommendation.explicit_addressee = true;
  recommendation.cue = "moet";
  const Citation first{"doc", {2}, {3}, "doc/0", {{0}, {20}}, "Werk is *goed* & <gezond>.", {{17}}};
  const Citation second{"doc", {4}, {4}, "doc/1", {{0}, {20}}, "De minister moet dit doen."};
  FindingContext asked;
  asked.recommendation = recommendation;
  briefing.sections = {
      {Part::kKernel, "Kern", "", true, false, {Finding(first)}},
      {Part::kRecommendations, "Aanbevelingen", "", false, true, {Finding(second, asked)}}};
  briefing.sources = {{"doc", "Visie \"2017\"", "Federatie Voorbeeldartsen",
                       Date{"2017-06", DatePrecision::kMonth, "text"}, "map/visie.pdf", ""}};
  briefing.notes = {"1 bestand kon niet worden gelezen."};
  return briefing;
}

}  // namespace speerpunt
