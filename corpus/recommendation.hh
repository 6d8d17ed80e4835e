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

// What the program makes of a sentence by itself.
struct Recognised {
  RecommendationClass kind = RecommendationClass::kPolicy;
  std::vector<std::string> addressee;
  int strength = 3;
  double confidence = 0;
  std::string cue;
  bool operator==(const Recognised&) const = default;
};

enum class ReviewVerdict { kNone, kAccepted, kRejected };
// How a decision was found to be about a sentence: the same one, the same words in a later
// document, or nearly the same words.
enum class Fit { kSame, kMoved, kReworded };

// What people decided about a recommendation, all lines of the log taken together.
struct Review {
  ReviewVerdict verdict = ReviewVerdict::kNone;  // kNone: there are only notes
  bool corrected = false;                        // class, addressee or strength is a person's
  std::string author;                            // of the latest line, as are time and reason
  std::string time;
  std::string reason;
  std::vector<std::string> notes;
  Fit fit = Fit::kSame;
  Recognised recognised;  // what the program says now
  bool operator==(const Review&) const = default;
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
  // Its values above are those that people decided on. Never stored in the index.
  std::optional<Review> review = {};
  bool operator==(const Recommendation&) const = default;
};

std::string_view name_of(RecommendationClass kind);  // "beleidsaanbeveling"
std::optional<RecommendationClass> recommendation_class(std::string_view name);
std::string_view name_of(Fit fit);  // "same", "moved", "reworded"
// "accepted", "corrected", "rejected" or "noted".
std::string_view state_of(const Review& review);
Recognised recognised(const Recommendation& recommendation);

}  // namespace speerpunt
