// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/hyphen.hh"

#include <algorithm>
#include <array>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

constexpr std::string_view kSoftHyphen = "\u00ad";
constexpr std::string_view kHyphen = "\u2010";
constexpr std::string_view kNonBreakingHyphen = "\u2011";

// A word that follows a suspended hyphen: "huis- en jeugdartsen".
constexpr std::array<std::string_view, 15> kAfterSuspension = {
    "en",   "of",    "en/of",           "of/en", "als", "dan", "tot", "noch",
    "maar", "resp.", "respectievelijk", "and",   "or",  "&",   "t/m"};

// First parts that are always written with a hyphen.
constexpr std::array<std::string_view, 14> kHyphenPrefixes = {
    "co",   "ex",    "non",   "niet", "oud", "vice", "adjunct",
    "anti", "bijna", "quasi", "pro",  "st",  "sint", "e"};

constexpr std::array<std::string_view, 6> kAdjectiveEnds = {"isch", "lijk", "ociaal",
                                                            "ieel", "ueel", "ief"};

// Letters that would be read as one sound if they were joined: re-integratie, zee-eend.
constexpr std::array<std::string_view, 16> kClashes = {
    "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
// Part of a letter outside ASCII counts as a letter.
bool is_letter(char c) {
  return is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view last_word(std::string_view text) {
  const auto space = text.find_last_of(" \t");
  return space == std::string_view::npos ? text : text.substr(space + 1);
}
std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find(' '));
}

std::string_view without_marks(std::string_view word) {
  constexpr std::string_view kMarks = ".,;:!?()[]{}\"'";
  while (!word.empty() && kMarks.find(word.front()) != std::string_view::npos)
    word.remove_prefix(1);
  while (!word.empty() && kMarks.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos;
}

// The hyphen at the end of a line, empty if there is none.
std::string_view hyphen_of(std::string_view line) {
  for (const std::string_view hyphen :
       {std::string_view("-"), kSoftHyphen, kHyphen, kNonBreakingHyphen}) {
    if (line.ends_with(hyphen)) return line.substr(line.size() - hyphen.size());
  }
  return {};
}

}  // namespace

void LineVocabulary::add(std::string_view line) {
  const std::string folded = dutch::fold(line);
  ++lines_;
  hyphenated_lines_ += folded.size() > 2 && folded.ends_with('-') && is_lower(folded.end()[-2]);
  std::size_t begin = 0;
  while (begin < folded.size()) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    const std::string_view word =
        without_marks(std::string_view(folded).substr(begin, end - begin));
    if (!word.empty() && end < folded.size()) {
      ++words_[std::string(word)];
      const std::size_t hyphen = word.find('-');
      if (is_address(word)) {
        for (std::size_t from = 0; from < word.size();) {
          const std::size_t to = std::min(word.find_first_of("/.-?#", from), word.size());
          if (to > from) ++words_[std::string(word.substr(from, to - from))];
          from = to + 1;
        }
      } else if (hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < word.size())
        ++hyphen_heads_[std::string(word.substr(0, hyphen))];
    }
    begin = end + 1;
  }
}

int LineVocabulary::count(const std::string& word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? 0 : found->second;
}

bool LineVocabulary::is_hard(std::string_view head, std::string_view tail) const {
  const auto upper = std::count_if(head.begin(), head.end(), is_upper);
  if (is_upper(tail.front()) || is_digit(tail.front()) || upper >= 2) return true;
  if (head.size() == 1 || !is_letter(head.back()) || head.ends_with("’") || head.ends_with("”"))
    return true;
  const std::string folded_head = dutch::fold(head);
  const std::string folded_tail = dutch::fold(without_marks(tail));
  const int joined = count(folded_head + folded_tail);
  const int hyphenated = count(folded_head + "-" + folded_tail);
  if (joined != hyphenated) return hyphenated > joined;
  if (contains(kHyphenPrefixes, folded_head)) return true;
  if (folded_tail.empty()) return false;
  if (hyphen_heads_.contains(folded_head) && count(folded_head) == 0) return true;
  const std::string border{folded_head.back(), tail.front()};
  if (contains(kClashes, border) && folded_tail.size() > 3) return true;
  const bool adjective =
      std::any_of(kAdjectiveEnds.begin(), kAdjectiveEnds.end(), [&](std::string_view end) {
        return folded_head.size() > end.size() && folded_head.ends_with(end);
      });
  return adjective && folded_tail.size() >= 7 && !folded_tail.starts_with("heid");
}

// "modernise-/ring" in an address. Its own hyphens stand between words that are known.
bool LineVocabulary::is_soft_in_address(std::string_view head, std::string_view tail) const {
  const std::size_t end = tail.find_first_of("/.-?#,;:)");
  const std::string first = dutch::fold(head), second = dutch::fold(tail.substr(0, end));
  if (count(first + second) > 0) return true;
  return count(first) == 0 && hyphenated_lines_ * 20 > lines_;
}

LineVocabulary::Break LineVocabulary::break_between(std::string_view head_line,
                                                    std::string_view tail_line) const {
  const std::string_view head = last_word(head_line), tail = first_word(tail_line);
  if (tail.empty()) return Break::kSpace;
  const std::string_view hyphen = hyphen_of(head_line);
  if (hyphen.empty()) {
    const bool link = is_address(head) && !is_address(tail) &&
                      (head.ends_with('/') || tail.starts_with('/') ||
                       (tail.find('/') != std::string_view::npos && !is_upper(tail.front())));
    const bool range = (head.ends_with("–") || head.ends_with("-")) && head.size() > 3 &&
                       is_digit(head[head.size() - 4]) && is_digit(tail.front());
    if (range) return Break::kKeep;
    const bool slash = head.size() > 2 && head.ends_with('/') && is_lower(tail.front());
    return link || slash ? Break::kKeep : Break::kSpace;
  }
  const std::string_view stem = head.substr(0, head.size() - hyphen.size());
  if (hyphen == kSoftHyphen) return Break::kDrop;
  if (stem.empty()) {
    // "gegevensopslag, -/verwerking en -/uitwisseling", or a dash between words
    const std::string_view before = head_line.substr(0, head_line.size() - hyphen.size());
    const bool suspended =
        before.ends_with(", ") || before.ends_with(" en ") || before.ends_with(" of ");
    return suspended && is_lower(tail.front()) ? Break::kKeep : Break::kSpace;
  }
  if (contains(kAfterSuspension, without_marks(tail)) || tail == "&") return Break::kSpace;
  const std::size_t inner = stem.find_last_of("/(.-\"'");
  const std::string_view part =
      inner == std::string_view::npos || inner + 1 >= stem.size() ? stem : stem.substr(inner + 1);
  if (is_address(stem)) return is_soft_in_address(part, tail) ? Break::kDrop : Break::kKeep;
  return is_hard(part, tail) ? Break::kKeep : Break::kDrop;
}

std::string LineVocabulary::join(const std::vector<std::string>& lines) const {
  std::string text;
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    if (text.empty()) {
      text = line;
      continue;
    }
    switch (break_between(text, line)) {
      case Break::kSpace:
        text += ' ';
        break;
      case Break::kKeep:
        break;
      case Break::kDrop:
        text.resize(text.size() - hyphen_of(text).size());
        break;
    }
    text += line;
  }
  return text;
}

}  // namespace speerpunt
