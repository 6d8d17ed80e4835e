// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was recognised on the picture of a page: plain data, sent between processes.
#include <string>
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

// Points from the top left corner of the page, after it was set straight.
struct RecognisedWord {
  std::string text;  // UTF-8, without blanks
  Box box;
  double baseline = 0;
  double size = 0;        // estimate of the size of the font
  double confidence = 0;  // 0 to 1
  bool bold = false;
  bool begins_line = false;
  bool operator==(const RecognisedWord&) const = default;
};

struct RecognisedPage {
  PageNumber number;
  std::vector<RecognisedWord> words;  // line by line
  int quarter_turns = 0;              // clockwise, of the text on the page as shown
  bool operator==(const RecognisedPage&) const = default;

  double confidence() const;  // mean of the words, by their length; 0 without words
};

}  // namespace speerpunt
