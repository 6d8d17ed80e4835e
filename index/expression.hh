// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A parsed question as a tree: what query/ builds and index/ runs. No Xapian type in sight.
#include <string>
#include <vector>

#include "index/fields.hh"

namespace speerpunt {

struct Expression {
  enum class Op {
    kWord,      // `word` (folded) in any form: stem matches, the form itself counts more
    kPrefix,    // words that begin with `word` (folded), as written in the text
    kWildcard,  // words like `word` (folded): * for any letters, ? for one
    kFuzzy,     // words that differ from `word` (folded) in at most `window` letters
    kAny,       // inside a phrase: whatever word stands there
    kPhrase,    // adjacent and in order: kWord (the very form), kPrefix, kWildcard, kFuzzy, kAny
    kNear,      // within `window` words: those, kPhrase, and kOr of them; a kWord of field kText in
                // any of its forms
    kAnd,
    kOr,
    kAndNot,     // first child without the others
    kPreferAnd,  // all children are wanted; passages with more of them come first
    kFilter,     // `field` has the value `word`; no weight
    kYears,      // `from`..`to`, inclusive
    kDates,      // `from`..`to`, yyyymmdd: an imprecise date counts if it may lie between them
    kUndated,    // of documents whose date is not known
    kPassage,    // the passage with the id `word`; no weight
    kAll,        // every passage
    kSame,       // children mean the same: asked for together, they count as one word
  };
  Op op = Op::kAll;
  Field field = Field::kText;  // kText also looks in heading and title, with their weights
  std::string word;
  int window = 10;
  double weight = 1;  // of a kWord or kPhrase: a synonym counts less than the word that was asked
  bool by_itself = false;  // of a kWord: nothing else in its place, no related word and no compound
  bool in_capitals = false;  // of a kWord: typed as an abbreviation is
  int from = 0;
  int to = 9999;
  std::vector<Expression> children;
  bool operator==(const Expression&) const = default;
};

}  // namespace speerpunt
