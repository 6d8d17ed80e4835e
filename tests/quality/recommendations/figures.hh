// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Counts of what was recognised in labelled text, and what they come to.
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "corpus/recommendation.hh"
#include "index/recognition/model.hh"
#include "index/training/labelled_text.hh"

namespace speerpunt {

struct Counts {
  std::size_t right = 0, wrong = 0, missed = 0;

  double precision() const;
  double recall() const;
  double f1() const;
};

struct Share {
  std::size_t of = 0, all = 0;
  void add(bool holds) {
    of += holds ? 1 : 0;
    ++all;
  }
  double value() const { return all == 0 ? 0 : static_cast<double>(of) / static_cast<double>(all); }
};

struct Figures {
  Counts recognised;
  std::array<Counts, kRecommending> classes;
  Share class_right;      // of those recognised
  Share firm_found;       // policy, strength 4 or 5
  Share duties_counted;   // existing duties taken for recommendations
  Share addressee_given;  // of those recognised that have one
  Share addressee_right;  // of those given
  Share named_right;      // of those that the sentence itself names, given or not
  Share strength_right;   // of those recognised
  Share strength_near;    // at most one off
  Share cue_touched;      // of those recognised whose label has cue words
  Counts baseline;        // by cue words
  std::array<std::size_t, kSentenceLabels.size()> wrongly_by_label{};

  // `found`: null where nothing was recognised.
  void add(const LabelledSentence& labelled, const Recommendation* found);
};

// The same words in both names, by the rule of the scorer beside the labels of real documents.
bool same_addressee(const std::vector<std::string>& expected,
                    const std::vector<std::string>& found);
bool has_cue_word(const std::string& sentence);

}  // namespace speerpunt
