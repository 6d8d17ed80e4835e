// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/candidate.hh"

#include <algorithm>
#include <array>

#include "corpus/doubt.hh"
#include "corpus/dutch/words.hh"
#include "corpus/error.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMeaningfulLetters = 4;

// Words at the start of a sentence that point back to the one before.
constexpr std::array<std::string_view, 31> kPointsBack = {
    "deze",    "dit",     "die",     "dat",     "hij",      "zij",       "ze",       "het",
    "hun",     "haar",    "daarmee", "hiermee", "daarvoor", "hiervoor",  "daardoor", "hierdoor",
    "daarbij", "hierbij", "daarom",  "daaruit", "zo",       "dan",       "ook",      "toch",
    "echter",  "maar",    "wel",     "niet",    "evenmin",  "bovendien", "alleen"};

// Words at the start of a sentence that limit or carry on what was just said.
constexpr std::array<std::string_view, 14> kLimits = {
    "alleen", "echter", "maar", "tenzij", "behalve", "wel",     "toch",
    "mits",   "deze",   "dit",  "hij",    "zij",     "daarbij", "hiervoor"};

template <std::size_t N>
bool begins_with(const std::vector<dutch::Word>& words,
                 const std::array<std::string_view, N>& list) {
  return !words.empty() && std::find(list.begin(), list.end(), words.front().folded) != list.end();
}

// "deze arbeidsarts": a demonstrative with a noun that was named before.
bool names_again(const std::vector<dutch::Word>& words, const std::set<std::string>& before) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string& word = words[i].folded;
    if ((word == "deze" || word == "dit" || word == "die" || word == "dat") &&
        before.contains(dutch::stem(words[i + 1].folded))) {
      return true;
    }
  }
  return false;
}

bool same_block(const Passage& passage, std::size_t a, std::size_t b) {
  return block_of(passage, passage.sentences[a]).span ==
         block_of(passage, passage.sentences[b]).span;
}

// Bytes of the number of a list item at the beginning, "4. ": it is not part of what is said.
std::size_t list_number(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits > 2 || digits + 1 >= text.size()) return 0;
  return (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ' ? digits + 2 : 0;
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
  if (a.empty() || b.empty()) return 0;
  const auto shared = static_cast<double>(
      std::count_if(a.begin(), a.end(), [&](const std::string& stem) { return b.contains(stem); }));
  return shared / (static_cast<double>(a.size() + b.size()) - shared);
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
  while (
      candidate.first > 0 &&
      begins_with(dutch::words(text_of(passage, candidate.first, candidate.first)), kPointsBack) &&
      fits(candidate.first - 1, candidate.last)) {
    --candidate.first;
  }
  while (candidate.last + 1 < passage.sentences.size() &&
         fits(candidate.first, candidate.last + 1)) {
    const auto next = dutch::words(text_of(passage, candidate.last + 1, candidate.last + 1));
    const auto before = meaning_stems(text_of(passage, candidate.first, candidate.last));
    if (!begins_with(next, kLimits) && !names_again(next, before)) break;
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
