// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/clauses.hh"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "corpus/dutch/words.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kHead = 120;         // of a beginning that stays, bytes
constexpr std::size_t kLongestHead = 170;  // of one that ends in a match
constexpr std::size_t kLead = 90;          // shown before the first match in a clause that is cut

// Words that turn around or limit what follows them.
constexpr std::array<std::string_view, 24> kLimiting{
    "alleen", "als",         "behalve",   "enkel",   "evenmin", "geen",   "hoewel",   "indien",
    "mits",   "niet",        "niemand",   "niets",   "noch",    "nooit",  "ofschoon", "slechts",
    "tenzij", "uitsluitend", "voorzover", "wanneer", "zelden",  "zolang", "zonder",   "zover"};

std::size_t bytes(const std::vector<ByteSpan>& pieces) {
  std::size_t sum = 0;
  for (const ByteSpan piece : pieces) sum += piece.size();
  return sum;
}

// The last space before `at`, so that no word and no character is cut.
std::size_t word_border(std::string_view text, std::size_t at, ByteSpan within) {
  if (at >= within.end.value) return within.end.value;
  const std::size_t space = text.find_last_of(" \n\t", at);
  if (space != std::string_view::npos && space > within.begin.value) return space;
  while (at > within.begin.value && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

// Between commas, semicolons, colons, brackets and dashes.
std::vector<ByteSpan> clauses(std::string_view text, ByteSpan sentence) {
  std::vector<ByteSpan> found;
  std::size_t begin = sentence.begin.value;
  for (std::size_t at = begin; at < sentence.end.value; ++at) {
    if (text[at] != ' ') continue;
    const std::string_view before = text.substr(begin, at - begin);
    const std::string_view after = text.substr(at + 1, sentence.end.value - at - 1);
    const bool is_border = before.ends_with(',') || before.ends_with(';') ||
                           before.ends_with(':') || before.ends_with(')') ||
                           before.ends_with("–") || after.starts_with('(');
    if (!is_border) continue;
    found.push_back({{begin}, {at}});
    begin = at + 1;
  }
  found.push_back({{begin}, sentence.end});
  return found;
}

bool is_limiting(std::string_view text) {
  const std::vector<dutch::Word> words = dutch::words(text);
  return std::any_of(words.begin(), words.end(), [](const dutch::Word& word) {
    return std::find(kLimiting.begin(), kLimiting.end(), word.folded) != kLimiting.end();
  });
}

// A clause that is too long: words around its first match.
ByteSpan around_match(std::string_view text, ByteSpan clause, const std::vector<WordMatch>& matches,
                      std::size_t limit) {
  if (clause.size() <= limit) return clause;
  const auto first = std::find_if(matches.begin(), matches.end(), [&](const WordMatch& match) {
    return match.span.begin >= clause.begin && match.span.end <= clause.end;
  });
  std::size_t begin = clause.begin.value;
  std::size_t least = begin;
  if (first != matches.end()) {
    least = first->span.end.value;
    if (first->span.begin.value > begin + kLead)
      begin = word_border(text, first->span.begin.value - kLead, clause);
  }
  if (text[begin] == ' ') ++begin;
  return {{begin}, {std::max(least, word_border(text, begin + limit, clause))}};
}

}  // namespace

double worth_of(const std::vector<ByteSpan>& pieces, const std::vector<WordMatch>& matches) {
  std::map<std::string_view, double> words;
  for (const WordMatch& match : matches) {
    const bool is_inside = std::any_of(pieces.begin(), pieces.end(), [&](ByteSpan piece) {
      return match.span.begin >= piece.begin && match.span.end <= piece.end;
    });
    if (!is_inside) continue;
    double& worth = words[match.query];
    worth = std::max(worth, match.worth);
  }
  double sum = 0;
  for (const auto& [word, worth] : words) sum += worth;
  return sum;
}

std::vector<ByteSpan> cut_sentence(std::string_view text, ByteSpan sentence,
                                   const std::vector<WordMatch>& matches, std::size_t limit) {
  if (sentence.size() <= limit) return {sentence};
  const std::vector<ByteSpan> parts = clauses(text, sentence);
  std::size_t first = 0;
  for (std::size_t at = 1; at < parts.size(); ++at)
    if (worth_of({parts[at]}, matches) > worth_of({parts[first]}, matches)) first = at;
  std::size_t last = first;

  std::vector<ByteSpan> head;
  const ByteSpan opening = parts.front();
  ByteSpan shown{opening.begin, {word_border(text, opening.begin.value + kHead, opening)}};
  for (const WordMatch& match : matches)
    if (shown.begin <= match.span.begin && match.span.end <= opening.end &&
        match.span.end.value <= opening.begin.value + kLongestHead)
      shown.end = std::max(shown.end, match.span.end);
  if (is_limiting(text.substr(opening.begin.value, shown.size()))) head = {shown};
  const std::size_t room = limit - std::min(bytes(head), limit / 2);

  const auto range = [&](std::size_t from, std::size_t to) {
    return ByteSpan{parts[from].begin, parts[to].end};
  };
  if (parts[first].size() > room) {
    const ByteSpan core = around_match(text, parts[first], matches, room);
    if (!head.empty() && core.begin <= shown.end) return {{sentence.begin, core.end}};
    head.push_back(core);
    return head;
  }
  const auto fits = [&](std::size_t from, std::size_t to) {
    return range(from, to).size() <= room;
  };
  // What adds a word goes first, however many clauses lie between.
  for (std::size_t from = 0; from <= first; ++from)
    for (std::size_t to = last; to < parts.size(); ++to)
      if (fits(from, to) &&
          worth_of({range(from, to)}, matches) > worth_of({range(first, last)}, matches)) {
        first = from;
        last = to;
      }
  if (fits(0, last)) first = 0;  // a sentence is best read from its beginning
  while (last + 1 < parts.size() && fits(first, last + 1)) ++last;
  while (first > 0 && fits(first - 1, last)) --first;
  if (first == 0) head.clear();
  ByteSpan core = range(first, last);
  // A few words before a long clause say nothing without it: "bedrijfsarts: een arts die ...".
  if (core.size() < room / 2 && last + 1 < parts.size())
    core.end = {word_border(text, core.begin.value + room, {core.begin, parts[last + 1].end})};
  head.push_back(core);
  return head;
}

}  // namespace speerpunt
