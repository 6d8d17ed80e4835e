// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/suggestion.hh"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/dutch/compound.hh"
#include "corpus/dutch/word_list.hh"
#include "index/store/code_points.hh"
#include "index/store/edit_distance.hh"
#include "index/store/text_words.hh"
#include "index/store/word_pattern.hh"
#include "query/tokens.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

constexpr std::size_t kShortestHalf = 3;  // bytes
constexpr std::size_t kLongestWord = 60;  // longer strings are no words

// A word of the list is meant as it is. What could be a compound (bedrijfs-rats) may still be a
// slip of one letter.
bool may_be_meant(const std::string& folded, const std::string& near) {
  return dutch::compound_parts(folded).empty() ||
         edit_distance(code_points(folded), code_points(near), 1) <= 1;
}

bool stand_together(const IndexReader& index, const std::string& one, const std::string& other) {
  Expression phrase;
  phrase.op = Op::kPhrase;
  for (const std::string& word : {one, other}) {
    Expression& made = phrase.children.emplace_back();
    made.op = Op::kWord;
    made.field = Field::kExact;
    made.word = word;
  }
  MatchOptions options;
  options.count = 0;
  options.facet_sample = 1;
  return index.search(phrase, options).total > 0;
}

// "medischleiderschap" -> "medisch leiderschap", where the two stand together somewhere; empty: no
// such two. The most even cut wins: the longer both halves are, the less it is a coincidence.
std::string cut_in_two(const IndexReader& index, const std::string& word) {
  std::string best;
  std::size_t shorter = 0;
  for (std::size_t at = kShortestHalf; at + kShortestHalf <= word.size(); ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U) continue;
    const std::size_t now = std::min(at, word.size() - at);
    const std::string one = word.substr(0, at), other = word.substr(at);
    if (now <= shorter || !index.has_form(one) || !index.has_form(other)) continue;
    if (!stand_together(index, one, other)) continue;
    shorter = now;
    best = one + " " + other;
  }
  return best;
}

class Corrector {
 public:
  Corrector(const IndexReader& index, const std::vector<std::string>& words,
            const std::vector<SynonymUse>& synonyms)
      : index_(index), words_(words), synonyms_(synonyms) {}

  // What stands there instead of the word, with how many words it replaces.
  std::optional<std::pair<std::string, std::size_t>> better(const std::vector<dutch::Word>& typed,
                                                            std::size_t at) const {
    const std::string& word = typed[at].folded;
    if (at + 1 < typed.size() && (is_unknown(word) || is_unknown(typed[at + 1].folded))) {
      const std::string joined = word + typed[at + 1].folded;
      if (index_.has_form(joined)) return std::pair(joined, std::size_t{2});
    }
    if (!is_unknown(word) || dutch::word_list().contains_folded(word)) return std::nullopt;
    std::string near = index_.suggest(word);
    if (near.empty() || !may_be_meant(word, near)) near = cut_in_two(index_, word);
    if (near.empty()) return std::nullopt;
    return std::pair(std::move(near), std::size_t{1});
  }

 private:
  bool is_unknown(const std::string& word) const {
    if (std::find(words_.begin(), words_.end(), word) == words_.end()) return false;
    const bool has_synonym = std::any_of(synonyms_.begin(), synonyms_.end(),
                                         [&](const SynonymUse& use) { return use.query == word; });
    return !has_synonym && word.size() <= kLongestWord && !is_word_pattern(word) &&
           !index_.knows(word);
  }

  const IndexReader& index_;
  const std::vector<std::string>& words_;
  const std::vector<SynonymUse>& synonyms_;
};

}  // namespace

std::string corrected_query(const IndexReader& index, const std::string& query,
                            const std::vector<std::string>& words,
                            const std::vector<SynonymUse>& synonyms) {
  const Corrector corrector(index, words, synonyms);
  const std::vector<dutch::Word> typed = text_words(query);
  std::string text;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < typed.size();) {
    const dutch::Word& word = typed[at];
    const bool is_operator =
        is_near_operator(std::string_view(query).substr(word.span.begin.value, word.span.size()));
    const auto better = is_operator ? std::nullopt : corrector.better(typed, at);
    if (!better) {
      ++at;
      continue;
    }
    text += query.substr(copied, typed[at].span.begin.value - copied) + better->first;
    at += better->second;
    copied = typed[at - 1].span.end.value;
  }
  return copied == 0 ? std::string() : text + query.substr(copied);
}

}  // namespace speerpunt
