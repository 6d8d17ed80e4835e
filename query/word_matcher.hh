// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: where the words of a query stand in a passage, in every way in which the index
// may have found it by them.
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/passage.hh"
#include "corpus/units.hh"
#include "index/expression.hh"
#include "index/ranking.hh"
#include "index/store/stems.hh"
#include "index/store/word_table.hh"

namespace speerpunt {

struct WordMatch {
  ByteSpan span;
  std::string query;  // the word or phrase of the query, folded
  std::string by;     // as Why::by, without heading and title
  std::string note = {};
  double worth = 1;       // how much it tells that the passage has it
  std::size_t unit = 0;   // of the matcher
  std::size_t group = 0;  // of units that are needed together, as the halves of a compound; 0: none
  bool operator==(const WordMatch&) const = default;
};

// A word, pattern or phrase as it is named in WordMatch::query: beroeps*, woord~2.
std::string label(const Expression& asked);

// Words that were asked for beside those of the query: a synonym, a compound, its parts.
struct OtherWords {
  std::string query;               // the words of the query in whose place they stand
  std::vector<std::string> words;  // folded
  std::string by;                  // thesaurus, broader, compound, head
  std::string note = {};
  bool adjacent = true;     // one after the other; else all of them, anywhere
  bool as_written = false;  // in no other form
};

struct PassageMatches {
  std::vector<WordMatch> text;
  std::vector<std::vector<WordMatch>> headings;  // of each heading of the path
  std::vector<WordMatch> title;
};

// `stems` must outlive it: for one thread.
class WordMatcher {
 public:
  // `asked` as it was parsed. `rarity` of a word of the query, 0 to 1: rare words tell more; none:
  // all the same. A ranking without stems finds only words as they were asked.
  WordMatcher(const Expression& asked, const std::vector<OtherWords>& others, StemCache& stems,
              const Ranking& ranking = {},
              const std::function<double(const std::string&)>& rarity = {});

  // By place; they may overlap: "bedrijfsartsen" is a form of bedrijfsarts and has arts as a part.
  // A suspended part ("huis- en bedrijfsartsen") matches as its full word too: the whole pair,
  // unless its other half is found as well.
  PassageMatches find(const Passage& passage, std::string_view title);
  std::vector<WordMatch> find(std::string_view text);  // of a text alone

 private:
  enum class Place { kText, kHeading, kTitle };
  struct Asked {
    enum class Kind { kForm, kAnyForm, kPattern };  // of kPattern: beroeps*, woord~2
    Kind kind = Kind::kAnyForm;
    std::string word;
    Stems stems = {};
  };
  // What is found as a whole.
  struct Unit {
    std::string query;
    std::vector<Asked> words;  // one after the other
    Field field = Field::kText;
    std::string by = {};  // empty: by how its words are found
    std::string note = {};
    double worth = 1;
    std::size_t group = 0;  // of units that are needed together; 0: none
  };
  struct TextWord;

  void collect(const Expression& expression);
  void add(const OtherWords& other);
  void add(Unit unit);
  Asked asked_word(const Expression& expression, bool as_written) const;
  // A word of a text against all that was asked, which is numbered through the units.
  struct Found {
    std::map<std::size_t, std::size_t> ways;  // how, best first as in the list of names
    std::vector<std::size_t> units;           // that begin with it, ascending
  };
  using Words = std::unordered_map<std::string, std::vector<std::size_t>>;  // to their numbers
  void number_words();
  const Found& look_up(const std::string& folded, Place place);
  Found found_by(const std::string& folded, Place place);
  std::vector<TextWord> cut(std::string_view text, Place place);
  std::optional<WordMatch> match(std::size_t unit, const std::vector<TextWord>& words,
                                 std::size_t at) const;
  static void narrow_pairs(std::vector<WordMatch>& found, const std::vector<ByteSpan>& halves);
  std::vector<WordMatch> find(std::string_view text, Place place);
  void drop_incomplete(const std::vector<std::vector<WordMatch>*>& places) const;

  std::vector<Unit> units_;
  std::size_t groups_ = 0;
  std::vector<std::size_t> first_;  // the number of the first word of each unit
  std::vector<std::size_t> unit_;   // of each number
  std::vector<std::pair<std::size_t, std::string>> patterns_;
  Words forms_, main_, parts_, weak_;
  StemFilter asked_stems_;        // of all words
  WordTable in_text_, in_label_;  // what was looked up: numbers of found_
  std::deque<Found> found_{1};    // the first: nothing
  Ranking ranking_;
  StemCache* stems_;
};

}  // namespace speerpunt
