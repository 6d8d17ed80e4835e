// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text/garbage.hh"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/word_list.hh"

namespace speerpunt {
namespace {

// Too little to judge by.
constexpr std::size_t kFewestBroken = 6;
constexpr std::size_t kFewestMarks = 40;
constexpr std::size_t kFewestWords = 12;
constexpr std::size_t kFewestLetters = 100;

// The letters that may follow each letter, from a: the pairs that make up more than 1 in 10,000 of
// the pairs in the Dutch list or 3 in 10,000 in running Dutch and English text.
constexpr std::array<std::string_view, 26> kFollowers = {"abcdefghijklmnprstuvwxyz",
                                                         "abeijlorstuwy",
                                                         "acdehiklortux",
                                                         "abcdeghijklmoprstuvwz",
                                                         "abcdefghijklmnopqrstuvwxyz",
                                                         "abdefghijkloprstuvwyz",
                                                         "abdeghijklmnoprstuvwz",
                                                         "aeinortuy",
                                                         "abcdefgijklmnoprstuvxz",
                                                         "adefgklmnopstuvz",
                                                         "abdeghijklmnoprstuvwz",
                                                         "abcdefghijklmnoprstuvwxyz",
                                                         "abcdeghiklmoprstuvw",
                                                         "abcdefghijklmnoprstuvwyz",
                                                         "abcdefghijklmnoprstuvwz",
                                                         "abdeghijklmoprstuvyz",
                                                         "u",
                                                         "abcdefghijklmnoprstuvwyz",
                                                         "abcdefghijklmnoprstuvwyz",
                                                         "abcdefghijklmnoprstuvwyz",
                                                         "abcdefgiklmnprstuvwz",
                                                         "aeiloru",
                                                         "abdehiorst",
                                                         "aceiptvx",
                                                         "cimnoprs",
                                                         "aeiouw"};

// Frequent words of the languages that stand in Dutch files beside Dutch (English, German, French),
// and of Dutch for where there is no list. Sorted.
constexpr std::array<std::string_view, 96> kFrequent = {
    "also",  "and",    "are",  "auch", "auf",   "aux",  "avec", "been",  "bij",  "but",   "can",
    "could", "dan",    "dans", "das",  "dat",   "deel", "dem",  "den",   "der",  "des",   "deze",
    "die",   "dit",    "door", "dus",  "een",   "ein",  "eine", "est",   "for",  "from",  "für",
    "had",   "has",    "have", "het",  "hun",   "ihr",  "into", "ist",   "its",  "kan",   "les",
    "may",   "meer",   "met",  "mit",  "more",  "naar", "nach", "nicht", "niet", "not",   "nur",
    "oder",  "ons",    "onze", "ook",  "other", "our",  "over", "pas",   "plus", "pour",  "qui",
    "shall", "should", "sich", "sie",  "sind",  "sur",  "than", "that",  "the",  "their", "there",
    "these", "they",   "this", "tot",  "uit",   "und",  "une",  "van",   "voor", "vous",  "was",
    "were",  "which",  "will", "with", "wordt", "you",  "zijn", "zur"};

static_assert(std::is_sorted(kFrequent.begin(), kFrequent.end()));

bool is_latin(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_vowel(char c) {
  constexpr std::string_view kVowels = "aeiouy";
  return kVowels.find(c) != std::string_view::npos;
}

// How a Western language may spell: a vowel somewhere, no long row of consonants, pairs that occur.
bool is_spelled(std::string_view folded) {
  std::size_t vowels = 0;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (is_vowel(folded[i])) ++vowels;
    if (i == 0) continue;
    const auto first = static_cast<std::size_t>(folded[i - 1] - 'a');
    if (kFollowers[first].find(folded[i]) == std::string_view::npos) return false;
  }
  return vowels * 5 >= folded.size() && vowels * 5 <= folded.size() * 4;
}

bool is_all_capitals(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return is_latin(c); });
}

// Counts the words of a text as its characters come.
class WordCount {
 public:
  explicit WordCount(TextEvidence& evidence) : evidence_(evidence) {}

  void add(std::string_view letter) { word_ += letter; }

  void end() {
    if (word_.size() >= 3) judge();
    word_.clear();
  }

 private:
  void judge() {
    const std::string folded = dutch::fold(word_);
    if (!std::all_of(folded.begin(), folded.end(), is_latin)) return;
    // An abbreviation is spelled anyhow.
    if (folded.size() <= 5 && is_all_capitals(word_) && !is_known(folded)) return;
    ++evidence_.words;
    if (is_known(folded)) {
      ++evidence_.known;
    } else if (!is_spelled(folded)) {
      ++evidence_.unlike;
    }
  }

  static bool is_known(std::string_view folded) {
    return std::binary_search(kFrequent.begin(), kFrequent.end(), folded) ||
           dutch::word_list().contains_folded(folded);
  }

  TextEvidence& evidence_;
  std::string word_;
};

// Letters of each script. A page is in one script, or two.
class ScriptCount {
 public:
  void add(UChar32 letter) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(letter, &status);
    if (U_FAILURE(status) != 0 || script <= USCRIPT_INHERITED) return;
    // Japanese and Korean mix theirs.
    if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_HANGUL)
      script = USCRIPT_HAN;
    ++letters_[script];
  }

  // Letters that belong to none of the two most frequent scripts.
  std::size_t stray() const {
    std::size_t first = 0, second = 0, all = 0;
    for (const auto& [script, letters] : letters_) {
      all += letters;
      second = std::max(second, std::min(first, letters));
      first = std::max(first, letters);
    }
    return all - first - second;
  }

 private:
  std::map<UScriptCode, std::size_t> letters_;
};

enum class Mark { kSpace, kLatin, kLetter, kDigit, kBroken, kLeader, kOther };

Mark mark_of(UChar32 character) {
  if (character < 0 || character == 0xFFFD) return Mark::kBroken;
  if (u_isUWhiteSpace(character) != 0) return Mark::kSpace;
  if (character == '.' || character == '_' || character == 0x2026 || character == 0x00AD)
    return Mark::kLeader;
  switch (u_charType(character)) {
    case U_CONTROL_CHAR:
    case U_PRIVATE_USE_CHAR:
    case U_UNASSIGNED:
    case U_SURROGATE:
      return Mark::kBroken;
    case U_DECIMAL_DIGIT_NUMBER:
      return Mark::kDigit;
    default:
      break;
  }
  if (u_isalpha(character) == 0) return Mark::kOther;
  return character < 0x250 || (character >= 0xFB00 && character <= 0xFB06) ? Mark::kLatin
                                                                           : Mark::kLetter;
}

}  // namespace

TextEvidence examine_text(std::string_view text) {
  TextEvidence evidence;
  WordCount words(evidence);
  ScriptCount scripts;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    UChar32 character = 0;
    U8_NEXT(bytes, i, text.size(), character);
    const Mark mark = mark_of(character);
    if (mark == Mark::kLatin) {
      words.add(text.substr(begin, i - begin));
    } else {
      words.end();
    }
    if (mark == Mark::kSpace || mark == Mark::kLeader) continue;
    ++evidence.marks;
    if (mark == Mark::kLatin || mark == Mark::kLetter) scripts.add(character);
    evidence.letters += mark == Mark::kLatin || mark == Mark::kLetter ? 1 : 0;
    evidence.digits += mark == Mark::kDigit ? 1 : 0;
    evidence.broken += mark == Mark::kBroken ? 1 : 0;
  }
  words.end();
  evidence.stray = scripts.stray();
  return evidence;
}

bool is_garbage_text(std::string_view text) {
  const TextEvidence evidence = examine_text(text);
  // A short text may be all icons and bullets.
  if (evidence.broken >= kFewestBroken && evidence.broken * 2 > evidence.marks) return true;
  if (evidence.marks < kFewestMarks) return false;
  if (evidence.broken * 20 > evidence.marks * 3) return true;
  if (evidence.letters >= kFewestLetters && evidence.stray * 5 > evidence.letters) return true;
  // Letters that stand for other letters.
  if (evidence.words >= kFewestWords && evidence.unlike * 2 > evidence.words &&
      evidence.known * 20 < evidence.words * 7)
    return true;
  // Letters that stand for symbols: hardly a letter, and no table of numbers.
  return evidence.letters * 5 < evidence.marks && evidence.digits * 5 < evidence.marks;
}

}  // namespace speerpunt
