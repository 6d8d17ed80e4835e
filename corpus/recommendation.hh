// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What someone is asked to do, where that was written, and how firmly.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citation.hh"
#include "corpus/date.hh"

namespace speerpunt {

enum class RecommendationClass {
  kPolicy,     // beleidsaanbeveling: government, parliament, insurers, employers, sector must act
  kPractice,   // handelingsadvies: doctors, trainees, trainers
  kIntention,  // voornemen: the issuer's own action
  kPosition,   // standpunt: a norm with no actor
  kExistingDuty,  // geldende_eis: an existing legal duty, recognised in order not to be counted
};

struct Recommendation {
  std::string id;  // document id + "/r" + ordinal
  Citation citation;
  std::string path;  // of the document
  std::string text;  // the sentence
  RecommendationClass kind = RecommendationClass::kPolicy;
  std::vector<std::string> addressee;  // normalised, "minister van VWS"; empty: not known
  bool explicit_addressee = false;     // named in the sentence itself
  int strength = 3;       // 1 may .. 2 would be good .. 3 proposes .. 4 urges .. 5 must
  double confidence = 0;  // 0..1
  std::string cue;        // the words that made it a recommendation
  ByteSpan cue_span;      // of the cue, in `text`
  std::vector<std::string> themes;
  std::optional<Date> date;  // of the document
  std::string thread;        // id of the lineage; empty: not threaded yet
  bool operator==(const Recommendation&) const = default;
};

std::string_view name_of(RecommendationClass kind);  // "beleidsaanbeveling"
std::optional<RecommendationClass> recommendation_class(std::string_view name);

}  // namespace speerpunt
