// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/word_matcher.hh"

#include <algorithm>
#include <optional>

#include "corpus/dutch/suspended.hh"
#include "corpus/dutch/words.hh"
#include "index/store/stems.hh"
#include "index/store/text_words.hh"

namespace speerpunt {
namespace {

bool stand_at(const std::vector<std::string>& wanted, const std::vector<dutch::Word>& words,
              std::size_t at) {
  if (wanted.empty() || at + wanted.size() > words.size()) return false;
  // One word in any form, as the index finds it; several exactly as they are.
  if (wanted.size() == 1) return dutch::stem(wanted.front()) == dutch::stem(words[at].folded);
  for (std::size_t next = 0; next < wanted.size(); ++next)
    if (words[at + next].folded != wanted[next]) return false;
  return true;
}

}  // namespace

WordMatcher::WordMatcher(const std::vector<std::string>& words,
                         const std::vector<SynonymUse>& synonyms)
    : synonyms_(synonyms) {
  for (const std::string& word : words) {
    if (word.ends_with('*'))
      asked_.push_back({word, word.substr(0, word.size() - 1), {}});
    else
      asked_.push_back({word, "", asked_stems(word).main});
  }
}

std::vector<WordMatch> WordMatcher::find(std::string_view text) const {
  const std::vector<dutch::Word> words = text_words(text);
  const std::vector<dutch::SuspendedWord> suspended = dutch::suspended_words(text);
  std::vector<WordMatch> found;
  const auto synonym_at = [&](std::size_t at, const SynonymUse& use) {
    const ByteSpan span{words[at].span.begin, words[at + use.words.size() - 1].span.end};
    return WordMatch{span, use.query, "thesaurus"};
  };
  const auto match_word = [&](const dutch::Word& word) -> std::optional<WordMatch> {
    for (const Asked& one : asked_)
      if (one.word == word.folded) return WordMatch{word.span, one.word, "form"};
    for (const Asked& one : asked_)
      if (!one.beginning.empty() && word.folded.starts_with(one.beginning))
        return WordMatch{word.span, one.word, "prefix"};
    const std::set<std::string> stems = stored_stems(word.folded).main;
    for (const Asked& one : asked_) {
      const bool same = std::any_of(one.stems.begin(), one.stems.end(),
                                    [&](const std::string& stem) { return stems.contains(stem); });
      if (same) return WordMatch{word.span, one.word, "stem"};
    }
    return std::nullopt;
  };
  const auto match_at = [&](std::size_t at) -> std::optional<WordMatch> {
    for (const SynonymUse& use : synonyms_)
      if (use.words.size() > 1 && stand_at(use.words, words, at)) return synonym_at(at, use);
    if (auto match = match_word(words[at])) return match;
    for (const dutch::SuspendedWord& one : suspended) {
      if (one.part != words[at].span) continue;
      if (auto match = match_word({one.pair, one.word})) return match;
    }
    for (const SynonymUse& use : synonyms_)
      if (stand_at(use.words, words, at)) return synonym_at(at, use);
    return std::nullopt;
  };
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!found.empty() && words[at].span.begin < found.back().span.end) continue;
    std::optional<WordMatch> match = match_at(at);
    if (!match) continue;
    // A pair that begins in the match before: "zorgverleners en -instellingen"
    if (!found.empty() && match->span.begin < found.back().span.end) match->span = words[at].span;
    found.push_back(std::move(*match));
  }
  return found;
}

}  // namespace speerpunt
