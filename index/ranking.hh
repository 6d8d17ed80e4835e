// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What each way in which a passage can match counts for.

namespace speerpunt {

// Against 1 for a main stem that stands in the text. 0 leaves a part out: so it is seen what each
// part brings (tests/quality/search).
struct Ranking {
  double stem = 1;         // 0: only the very form is found
  double form = 0.35;      // the very form that was asked, on top of its stem
  double weak_stem = 0.3;  // only a cruder stem is the same
  double part = 0.3;       // a part of a compound
  double joined = 0.8;    // two words of the query as one compound, or one as two beside each other
  double split = 0.4;     // of each part of a compound of the query, where all are there as words
  double heading = 0.25;  // repeated in every passage below it: more buries the one that answers
  double title = 0.2;
  double all_words = 0.7;   // having all words, on top of each of them
  double proximity = 0.5;   // having them near each other, on top of that
  double beside = 1;        // a word that stands in the passages before or after it only
  double synonym = 0.6;     // another label of the same concept, against the word that was asked
  double light_word = 0.4;  // kent, geldt, groot: against a word that says what is asked
  bool operator==(const Ranking&) const = default;
};

}  // namespace speerpunt
