// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds many labels in one pass over the words of a text: a trie over stems, entered at each word.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/find/tokenised_text.hh"

namespace speerpunt {

enum class LabelForm {
  kWhole,     // the label in some inflection, as one word, written apart, or suspended
  kCompound,  // part of a longer word: arbeidsarts in arbeidsartsenregister
  kPair,      // both words of the label close together, in any order
};

struct LabelHit {
  std::size_t label = 0;  // as returned by add()
  std::size_t first = 0;  // tokens first..last
  std::size_t last = 0;
  LabelForm form = LabelForm::kWhole;
};

class LabelMatcher {
 public:
  // `loose`: two words also count as kPair when they stand apart.
  std::size_t add(std::string_view label, bool loose);
  std::vector<LabelHit> find(const TokenisedText& text) const;

 private:
  struct SingleWord {
    std::size_t label;
    std::string folded;
    std::string stem;
  };
  struct Partner {
    std::size_t label;
    std::string stem;
  };
  void add_path(const std::vector<std::string>& stems, std::size_t label);
  void add_single_word(std::size_t label, const Token& token);
  void find_sequences(const TokenisedText& text, std::size_t at, std::vector<LabelHit>& hits) const;
  void find_apart(const TokenisedText& text, std::size_t at, std::vector<LabelHit>& hits) const;
  void find_suspended(const TokenisedText& text, std::size_t at, std::vector<LabelHit>& hits) const;
  void find_compounds(const Token& token, std::size_t at, std::vector<LabelHit>& hits) const;
  void find_pairs(const TokenisedText& text, std::size_t at, std::vector<LabelHit>& hits) const;

  std::size_t count_ = 0;
  std::unordered_map<std::string, std::uint32_t> stems_;    // stem -> number
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  // node << 32 | stem -> node
  std::vector<std::vector<std::size_t>> ends_{1};           // node -> labels that end there
  std::vector<SingleWord> words_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_part_;  // -> words_
  std::unordered_map<std::string, std::vector<std::size_t>> by_head_;        // first bytes of stem
  std::unordered_map<std::string, std::vector<std::size_t>> by_tail_;        // last bytes of stem
  std::unordered_map<std::string, std::vector<Partner>> partners_;           // stem -> other word
};

}  // namespace speerpunt
