// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/hyphen.hh"

#include <algorithm>
#include <array>

#include "corpus/ascii.hh"
#include "corpus/dutch/compound.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/word_list.hh"
#include "corpus/is_one_of.hh"
#include "ingest/layout/broken_token.hh"

namespace speerpunt {
namespace {

constexpr std::string_view kSoftHyphen = "\u00ad";
constexpr std::string_view kHyphen = "\u2010";
constexpr std::string_view kNonBreakingHyphen = "\u2011";

// A word that follows a suspended hyphen: "huis- en jeugdartsen".
constexpr std::array<std::string_view, 21> kAfterSuspension = {
    "en",     "of",   "en/of",           "of/en",   "als",    "dan", "tot", "noch",
    "maar",   "resp", "respectievelijk", "and",     "or",     "&",   "t/m", "plus",
    "versus", "vs",   "danwel",          "alsmede", "evenals"};

// First parts that are always written with a hyphen.
constexpr std::array<std::string_view, 8> kHyphenPrefixes = {"ex",  "non", "anti", "quasi",
                                                             "pro", "st",  "sint", "e"};

// Parts that many write with a hyphen though the list does not: co-assistent, vice-voorzitter.
constexpr std::array<std::string_view, 6> kOftenHyphenated = {"co",   "niet",  "oud",
                                                              "vice", "bijna", "adjunct"};

// Adjectives that come in pairs: medisch-inhoudelijke, liberaal-conservatieve.
constexpr std::array<std::string_view, 6> kAdjectiveEnds = {"isch", "lijk", "ociaal",
                                                            "ieel", "ueel", "ief"};

// Letters that would be read as one sound if they were joined: re-integratie, zee-eend.
constexpr std::array<std::string_view, 16> kClashes = {
    "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu"};

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

// The hyphen at the end of a line, empty if there is none.
std::string_view hyphen_of(std::string_view line) {
  for (const std::string_view hyphen :
       {std::string_view("-"), kSoftHyphen, kHyphen, kNonBreakingHyphen}) {
    if (line.ends_with(hyphen)) return line.substr(line.size() - hyphen.size());
  }
  return {};
}

// GEZOND-/HEID, not VWS-/NZA.
bool is_capital_word(std::string_view head, std::string_view tail) {
  return std::ranges::none_of(head, is_lower) && std::ranges::none_of(tail, is_lower);
}

template <std::size_t N>
bool ends_with_any(const std::array<std::string_view, N>& ends, std::string_view word) {
  return std::ranges::any_of(
      ends, [&](std::string_view end) { return word.size() > end.size() && word.ends_with(end); });
}

// "ggz-/instelling"
bool is_abbreviation(const std::string& folded) {
  return folded.find_first_of("aeiouy") == std::string::npos;
}

// "Wlz-/uitvoerder", "Philips-/gebouw"
bool is_name(std::string_view head, const std::string& folded) {
  return is_upper(head.front()) && !dutch::word_list().contains_common(folded);
}

// Without a list every word may be one.
bool may_be_word(const std::string& folded) {
  const dutch::WordList& list = dutch::word_list();
  return list.empty() || list.contains_folded(folded) ||
         !dutch::compound_parts(folded, list).empty();
}

// "partij- en verkiezingsprogramma", not "partij-/en hun leden": the word after a suspended part is
// the second half of a pair, so it is long.
bool pairs_with(std::string_view after_conjunction) {
  const std::string_view word = without_marks(first_word(after_conjunction));
  return !dutch::compound_parts(dutch::fold(word)).empty();
}

// "huis-/en", but not "zo-/als" or "groei-/en".
bool is_suspended(std::string_view stem, std::string_view tail_line) {
  const std::string_view tail = first_word(tail_line);
  const std::string_view word = tail == "&" ? tail : without_marks(tail);
  if (!is_one_of(kAfterSuspension, word)) return false;
  if (word == "of" || word == "or") return true;
  const bool joined = dutch::word_list().contains(std::string(stem) + std::string(word));
  if (word != "en" || !joined) return !joined;
  // "en" is a syllable behind these only; behind an e it is written with a diaeresis.
  const bool syllable = stem != "bij" && (stem.ends_with('i') || stem.ends_with('u') ||
                                          stem.ends_with('y') || stem.ends_with("ij"));
  if (!syllable) return true;
  return tail == "en" && tail_line.size() > 3 && pairs_with(tail_line.substr(3));
}

// What the word list says about `head` and `tail` as one word.
enum class Listed { kUnknown, kOneWord, kHyphenated, kParts };

Listed look_up(const std::string& head, const std::string& tail) {
  const dutch::WordList& list = dutch::word_list();
  const bool joined = list.contains_folded(head + tail);
  const bool hyphenated = list.contains_folded(head + '-' + tail);
  if (joined != hyphenated) return joined ? Listed::kOneWord : Listed::kHyphenated;
  const std::string word = head + tail;
  std::size_t border = 0;
  const std::vector<dutch::CompoundPart> parts = dutch::compound_parts(word, list);
  for (const dutch::CompoundPart& part : parts) {
    border += part.text.size();
    if (border == head.size()) return Listed::kParts;
  }
  return parts.empty() ? Listed::kUnknown : Listed::kOneWord;
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
      if (is_web_address(word)) {
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
  const std::string folded_head = dutch::fold(head);
  const std::string folded_tail = dutch::fold(without_marks(tail));
  if (is_digit(tail.front())) return true;
  const auto upper = std::count_if(head.begin(), head.end(), is_upper);
  if (is_upper(tail.front()) || upper >= 2) {
    const bool capitals = head.size() > 1 && is_capital_word(head, tail);
    return !capitals || look_up(folded_head, folded_tail) == Listed::kUnknown;
  }
  if (head.size() == 1 || !is_letter(head.back()) || head.ends_with("’") || head.ends_with("”"))
    return true;
  const int joined = count(folded_head + folded_tail);
  const int hyphenated = count(folded_head + "-" + folded_tail);
  if (joined != hyphenated) return hyphenated > joined;
  const Listed listed = look_up(folded_head, folded_tail);
  if (is_one_of(kOftenHyphenated, folded_head) && folded_tail.size() >= 6)
    return may_be_word(folded_tail);
  if (listed == Listed::kOneWord || listed == Listed::kHyphenated)
    return listed == Listed::kHyphenated;
  if (is_one_of(kHyphenPrefixes, folded_head)) return may_be_word(folded_tail);
  if (folded_tail.empty()) return false;
  if (hyphen_heads_.contains(folded_head) && count(folded_head) == 0) return true;
  const std::string border{folded_head.back(), tail.front()};
  if (is_one_of(kClashes, border) && folded_tail.size() > 3) return true;
  if (is_abbreviation(folded_head)) return folded_tail.size() > 3 && may_be_word(folded_tail);
  if (listed == Listed::kUnknown && is_name(head, folded_head))
    return folded_tail.size() > 3 && dutch::word_list().contains_common(folded_tail);
  return ends_with_any(kAdjectiveEnds, folded_head) && folded_tail.size() >= 7 &&
         !folded_tail.starts_with("heid") && may_be_word(folded_tail);
}

// "modernise-/ring" in an address. Its own hyphens stand between words that are known.
bool LineVocabulary::is_soft_in_address(std::string_view head, std::string_view tail) const {
  const std::size_t end = tail.find_first_of("/.-?#,;:)");
  const std::string first = dutch::fold(head), second = dutch::fold(tail.substr(0, end));
  if (count(first + second) > 0) return true;
  if (!dutch::word_list().empty() && may_be_word(first) && may_be_word(second)) return false;
  return count(first) == 0 && hyphenated_lines_ * 20 > lines_;
}

LineVocabulary::Break LineVocabulary::break_between(std::string_view head_line,
                                                    std::string_view tail_line) const {
  const std::string_view head = last_word(head_line), tail = first_word(tail_line);
  if (tail.empty()) return Break::kSpace;
  const std::string_view hyphen = hyphen_of(head_line);
  if (hyphen.empty()) return is_broken_token(head, tail) ? Break::kKeep : Break::kSpace;
  const std::string_view stem = head.substr(0, head.size() - hyphen.size());
  if (hyphen == kSoftHyphen) return Break::kDrop;
  if (stem.empty()) {
    // "gegevensopslag, -/verwerking en -/uitwisseling", or a dash between words
    const std::string_view before = head_line.substr(0, head_line.size() - hyphen.size());
    const bool suspended =
        before.ends_with(", ") || before.ends_with(" en ") || before.ends_with(" of ");
    return suspended && is_lower(tail.front()) ? Break::kKeep : Break::kSpace;
  }
  if (is_suspended(stem, tail_line)) return Break::kSpace;
  const std::size_t inner = stem.find_last_of("/(.-\"'");
  const std::string_view part =
      inner == std::string_view::npos || inner + 1 >= stem.size() ? stem : stem.substr(inner + 1);
  if (is_web_address(stem)) return is_soft_in_address(part, tail) ? Break::kDrop : Break::kKeep;
  return is_hard(part, tail) ? Break::kKeep : Break::kDrop;
}

void LineVocabulary::append(std::string& text, std::string_view line) const {
  if (!text.empty() && !line.empty()) {
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
  }
  text += line;
}

std::string LineVocabulary::join(const std::vector<std::string>& lines) const {
  std::string text;
  for (const std::string& line : lines) append(text, line);
  return text;
}

}  // namespace speerpunt
