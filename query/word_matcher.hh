// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: where the words of a query, or their synonyms, stand in a text.
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/units.hh"
#include "query/synonyms.hh"

namespace speerpunt {

struct WordMatch {
  ByteSpan span;
  std::string query;  // the word of the query, folded
  std::string by;     // form, prefix, stem, thesaurus
  bool operator==(const WordMatch&) const = default;
};

class WordMatcher {
 public:
  WordMatcher(const std::vector<std::string>& words, const std::vector<SynonymUse>& synonyms);

  // In order of place, not overlapping. A suspended part ("huis- en bedrijfsartsen") matches as its
  // full word too, and then the whole pair is marked. A synonym of several words is taken as a
  // whole; else the word itself goes before a synonym.
  std::vector<WordMatch> find(std::string_view text) const;

 private:
  struct Asked {
    std::string word;
    std::string beginning;  // of "beroeps*"; empty: a word
    std::set<std::string> stems;
  };
  std::vector<Asked> asked_;
  std::vector<SynonymUse> synonyms_;
};

}  // namespace speerpunt
