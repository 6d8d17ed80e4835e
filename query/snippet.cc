// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/snippet.hh"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/doubt.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongest = 360;   // bytes
constexpr std::size_t kShortest = 140;  // below this the next sentence comes along
constexpr std::size_t kLead = 90;       // shown before the first match of a cut sentence
constexpr double kSynonymWorth = 0.6;
constexpr double kRepeatWorth = 0.05;  // decides between sentences with equally many words

// Distinct words of the query in the span, synonyms counting less; a little for each repetition.
double worth(ByteSpan span, const std::vector<WordMatch>& matches) {
  std::set<std::string_view> words;
  std::set<std::string_view> synonyms;
  double repeats = 0;
  for (const WordMatch& match : matches) {
    if (match.span.begin < span.begin || match.span.end > span.end) continue;
    (match.by == "thesaurus" ? synonyms : words).insert(match.query);
    repeats += kRepeatWorth;
  }
  double sum = static_cast<double>(words.size()) + std::min(repeats, 0.5);
  for (const std::string_view word : synonyms)
    if (!words.contains(word)) sum += kSynonymWorth;
  return sum;
}

// Sentences of running text; a heading alone tells too little. All of them if there is no other.
std::vector<ByteSpan> telling_sentences(const Passage& passage) {
  std::vector<ByteSpan> telling = passage.sentences;
  for (const PassageBlock& block : passage.blocks) {
    if (block.kind != BlockKind::kHeading && block.kind != BlockKind::kTitle) continue;
    std::erase_if(telling, [&](ByteSpan sentence) {
      return block.span.begin <= sentence.begin && sentence.end <= block.span.end;
    });
  }
  return telling.empty() ? passage.sentences : telling;
}

ByteSpan best_sentences(const Passage& passage, const std::vector<WordMatch>& matches) {
  const std::vector<ByteSpan> sentences = telling_sentences(passage);
  if (sentences.empty()) return {{0}, {passage.text.size()}};
  std::size_t best = 0;
  for (std::size_t at = 1; at < sentences.size(); ++at)
    if (worth(sentences[at], matches) > worth(sentences[best], matches)) best = at;
  std::size_t first = best;
  std::size_t last = best;
  double most = worth(sentences[best], matches) + 0.5;  // a neighbour must add a word
  const auto span = [&](std::size_t from, std::size_t to) {
    return ByteSpan{sentences[from].begin, sentences[to].end};
  };
  const auto try_neighbour = [&](std::size_t from, std::size_t to) {
    const ByteSpan both = span(from, to);
    if (both.size() > kLongest || worth(both, matches) <= most) return;
    most = worth(both, matches);
    first = from;
    last = to;
  };
  if (best + 1 < sentences.size()) try_neighbour(best, best + 1);
  if (best > 0) try_neighbour(best - 1, best);
  while (span(first, last).size() < kShortest && last + 1 < sentences.size() &&
         span(first, last + 1).size() <= kLongest) {
    ++last;
  }
  return span(first, last);
}

// The last space before `at`, so that no word and no character is cut.
std::size_t word_border(std::string_view text, std::size_t at, std::size_t not_before) {
  if (at >= text.size()) return text.size();
  const std::size_t space = text.find_last_of(" \n\t", at);
  if (space != std::string_view::npos && space > not_before) return space;
  while (at > not_before && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

ByteSpan cut(std::string_view text, ByteSpan span, const std::vector<WordMatch>& matches) {
  if (span.size() <= kLongest) return span;
  const auto first = std::find_if(matches.begin(), matches.end(), [&](const WordMatch& match) {
    return match.span.begin >= span.begin && match.span.end <= span.end;
  });
  std::size_t begin = span.begin.value;
  if (first != matches.end() && first->span.begin.value > begin + kLead)
    begin = word_border(text, first->span.begin.value - kLead, begin);
  std::size_t end = span.end.value;
  if (end > begin + kLongest) end = word_border(text, begin + kLongest, begin);
  if (first != matches.end()) end = std::max(end, first->span.end.value);
  return {{begin}, {end}};
}

void add(std::vector<SnippetPart>& parts, std::string_view text, bool match,
         bool doubtful = false) {
  if (text.empty()) return;
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  const bool is_plain = !match && !doubtful;
  if (!parts.empty() && is_plain && !parts.back().match && !parts.back().doubtful)
    parts.back().text += line;
  else
    parts.push_back({std::move(line), match, doubtful});
}

// A part of the passage, its doubtful words apart.
void add(std::vector<SnippetPart>& parts, const Passage& passage, ByteSpan span, bool match) {
  const std::string_view text = passage.slice(span);
  std::size_t at = 0;
  for (const ByteSpan doubt : within(passage.doubtful, span)) {
    add(parts, text.substr(at, doubt.begin.value - at), match);
    add(parts, text.substr(doubt.begin.value, doubt.size()), match, true);
    at = doubt.end.value;
  }
  add(parts, text.substr(at), match);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \n\t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \n\t") - begin + 1);
}

}  // namespace

Snippet make_snippet(const Passage& passage, const std::vector<WordMatch>& matches) {
  const std::string_view text = passage.text;
  const ByteSpan sentences = best_sentences(passage, matches);
  ByteSpan span = cut(text, sentences, matches);
  const std::string_view shown = trimmed(passage.slice(span));
  if (!shown.empty()) {
    span.begin.value = static_cast<std::size_t>(shown.data() - text.data());
    span.end.value = span.begin.value + shown.size();
  }
  Snippet snippet;
  snippet.page = passage.page_at(span.begin);
  snippet.page_end = span.size() == 0 ? snippet.page : passage.page_at({span.end.value - 1});
  if (!trimmed(text.substr(0, span.begin.value)).empty()) add(snippet.parts, "… ", false);
  std::size_t at = span.begin.value;
  for (const WordMatch& match : matches) {
    if (match.span.begin.value < at || match.span.end > span.end) continue;
    add(snippet.parts, passage, {{at}, match.span.begin}, false);
    add(snippet.parts, passage, match.span, true);
    at = match.span.end.value;
  }
  add(snippet.parts, passage, {{at}, span.end}, false);
  if (!trimmed(text.substr(span.end.value)).empty()) add(snippet.parts, " …", false);
  return snippet;
}

}  // namespace speerpunt
