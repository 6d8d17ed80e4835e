// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/candidate.hh"

#include <algorithm>
#include <array>

#include "corpus/doubt.hh"
#include "corpus/dutch/words.hh"
#include "corpus/error.hh"
#include "reports/connection.hh"
#include "reports/voice.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMeaningfulLetters = 4;
constexpr std::size_t kWordsToNoun = 2;  // "deze private partijen"

// "deze arbeidsarts": a demonstrative with a noun that was named before.
bool names_again(const std::vector<dutch::Word>& words, const std::set<std::string>& before) {
  const auto points = [](const std::string& word) {
    return word == "deze" || word == "dit" || word == "die" || word == "dat";
  };
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (points(words[i].folded) && !points(words[i + 1].folded) &&
        before.contains(dutch::stem(words[i + 1].folded))) {
      return true;
    }
  }
  return false;
}

// "De Kamer moet waken voor deze partijen": what the sentence before named.
bool names_what_was_named(std::string_view sentence, std::string_view before) {
  const std::vector<dutch::Word> words = dutch::words(sentence);
  const std::set<std::string> named = meaning_stems(before);
  std::set<std::string> own;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    own.insert(dutch::stem(words[i].folded));
    if (words[i].folded != "deze" && words[i].folded != "dit") continue;
    const std::size_t end = std::min(i + 1 + kWordsToNoun, words.size());
    for (std::size_t noun = i + 1; noun < end; ++noun) {
      const std::string stem = dutch::stem(words[noun].folded);
      if (named.contains(stem) && !own.contains(stem)) return true;
    }
  }
  return false;
}

bool same_block(const Passage& passage, std::size_t a, std::size_t b) {
  return block_of(passage, passage.sentences[a]).span ==
         block_of(passage, passage.sentences[b]).span;
}

// Bytes of the number of a list item at the beginning, "4. " or "a) ": it is not part of what is
// said.
std::size_t list_number(std::string_view text) {
  const bool is_letter = text.size() > 1 && text[0] >= 'a' && text[0] <= 'z';
  const std::size_t end = is_letter ? 1 : text.find_first_not_of("0123456789");
  if (end == 0 || end > 2 || end + 1 >= text.size()) return 0;
  return (text[end] == '.' || text[end] == ')') && text[end + 1] == ' ' ? end + 2 : 0;
}

// Of what stands in order.
template <typename Bag>
double jaccard(const Bag& a, const Bag& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t common = 0;
  for (auto one = a.begin(), other = b.begin(); one != a.end() && other != b.end();) {
    const auto order = *one <=> *other;
    common += order == 0 ? 1 : 0;
    if (order <= 0) ++one;
    if (order >= 0) ++other;
  }
  const auto shared = static_cast<double>(common);
  return shared / (static_cast<double>(a.size() + b.size()) - shared);
}

std::string_view text_of(const Passage& passage, std::size_t first, std::size_t last) {
  return passage.slice({passage.sentences[first].begin, passage.sentences[last].end});
}

}  // namespace

std::set<std::string> meaning_stems(std::string_view text) {
  std::set<std::string> stems;
  for (const dutch::Word& word : dutch::words(text)) {
    const bool has_digit = word.folded.find_first_of("0123456789") != std::string::npos;
    if (word.folded.size() >= kMeaningfulLetters && !has_digit) {
      stems.insert(dutch::stem(word.folded));
    }
  }
  return stems;
}

double overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
  return jaccard(a, b);
}

double overlap_of_numbers(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  return jaccard(a, b);
}

const PassageBlock& block_of(const Passage& passage, ByteSpan sentence) {
  const auto found =
      std::find_if(passage.blocks.begin(), passage.blocks.end(), [&](const PassageBlock& block) {
        return block.span.begin <= sentence.begin && sentence.end <= block.span.end;
      });
  if (found == passage.blocks.end()) {
    throw Error("passage-damaged", "a sentence lies in no block of its passage", passage.id);
  }
  return *found;
}

Candidate widen(const AnalysedPassage& analysed, std::size_t sentence, std::size_t limit_bytes) {
  const Passage& passage = analysed.passage;
  Candidate candidate{&analysed, sentence, sentence, sentence, {}};
  const auto fits = [&](std::size_t first, std::size_t last) {
    return same_block(passage, first, last) && text_of(passage, first, last).size() <= limit_bytes;
  };
  const auto needs_before = [&] {
    const std::string_view first = text_of(passage, candidate.first, candidate.first);
    const std::string_view before = text_of(passage, candidate.first - 1, candidate.first - 1);
    return points_back(first) || denies(before) || names_what_was_named(first, before) ||
           enclosure_of(text_of(passage, candidate.first, candidate.last)) == Enclosure::kEndsOnly;
  };
  const auto needs_after = [&] {
    const std::string_view next = text_of(passage, candidate.last + 1, candidate.last + 1);
    const std::string_view chosen = text_of(passage, candidate.first, candidate.last);
    const std::string_view last = text_of(passage, candidate.last, candidate.last);
    return limits(next) || (is_first_half(last) && is_other_half(next)) ||
           names_again(dutch::words(next), meaning_stems(chosen)) ||
           enclosure_of(chosen) == Enclosure::kBeginsOnly;
  };
  while (candidate.first > 0 && fits(candidate.first - 1, candidate.last) && needs_before()) {
    --candidate.first;
  }
  while (candidate.last + 1 < passage.sentences.size() &&
         fits(candidate.first, candidate.last + 1) && needs_after()) {
    ++candidate.last;
  }
  candidate.stems = meaning_stems(text_of(passage, candidate.first, candidate.last));
  return candidate;
}

std::optional<std::size_t> lead_in(const Passage& passage, std::size_t sentence) {
  if (block_of(passage, passage.sentences[sentence]).kind != BlockKind::kListItem) return {};
  for (std::size_t before = sentence; before-- > 0;) {
    const ByteSpan span = passage.sentences[before];
    if (block_of(passage, span).kind == BlockKind::kListItem) continue;
    return passage.slice(span).ends_with(':') ? std::optional(before) : std::nullopt;
  }
  return {};
}

std::string_view without_number(std::string_view sentence) {
  return sentence.substr(list_number(sentence));
}

Citation cite(const Candidate& candidate) {
  const Passage& passage = candidate.passage->passage;
  ByteSpan span{passage.sentences[candidate.first].begin, passage.sentences[candidate.last].end};
  span.begin.value += list_number(passage.slice(span));
  Citation citation;
  citation.document = passage.document;
  citation.page = passage.page_at(span.begin);
  citation.page_end = passage.page_at({span.end.value - 1});
  citation.passage = passage.id;
  citation.span = span;
  citation.quote = std::string(passage.slice(span));
  citation.recognised = passage.recognised;
  citation.doubtful = within(passage.doubtful, span);
  for (const ByteOffset start : block_of(passage, passage.sentences[candidate.first]).page_starts) {
    if (span.begin < start && start < span.end) {
      citation.page_starts.push_back({start.value - span.begin.value});
    }
  }
  return citation;
}

}  // namespace speerpunt
