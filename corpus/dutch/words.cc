// SPDX-License-Identifier: GPL-3.0-or-later
//
// A scanner on ICU's character classes, not ICU's word iterator: that one separates 7:457, keeps
// zorg.De together and costs a conversion to UTF-16.
#include "corpus/dutch/words.hh"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "corpus/dutch/normalise.hh"

namespace speerpunt::dutch {
namespace {

enum class Kind { kEnd, kLetter, kDigit, kInvisible, kApostrophe, kHyphen, kSpace, kOther };

Kind kind_of(UChar32 character) {
  if (character < 0x80) {
    if ((character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')) {
      return Kind::kLetter;
    }
    if (character >= '0' && character <= '9') return Kind::kDigit;
    if (character == '\'' || character == '`') return Kind::kApostrophe;
    if (character == '-') return Kind::kHyphen;
    return character <= ' ' ? Kind::kSpace : Kind::kOther;
  }
  switch (character) {
    case 0xB4:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0x201B:
      return Kind::kApostrophe;
    case 0x2010:
    case 0x2011:
      return Kind::kHyphen;
    default:
      break;
  }
  if (u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) {
    return Kind::kInvisible;
  }
  if (u_isUAlphabetic(character) != 0) return Kind::kLetter;
  switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return Kind::kInvisible;  // part of the letter before it
    case U_DECIMAL_DIGIT_NUMBER:
      return Kind::kDigit;
    default:
      return u_isUWhiteSpace(character) != 0 ? Kind::kSpace : Kind::kOther;
  }
}

struct Character {
  UChar32 code = 0;
  Kind kind = Kind::kEnd;
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_alphanumeric(const Character& character) {
  return character.kind == Kind::kLetter || character.kind == Kind::kDigit;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Word> scan() {
    std::vector<Word> result;
    Character character = read(0);
    while (character.kind != Kind::kEnd) {
      if (is_alphanumeric(character) || opens_clitic(character)) {
        const std::size_t end = word_end(character);
        std::string folded = fold(text_.substr(character.begin, end - character.begin));
        if (!folded.empty()) {
          result.push_back({{{character.begin}, {end}}, std::move(folded)});
        }
        before_ = Kind::kLetter;
        character = read(end);
      } else {
        before_ = character.kind;
        character = read(character.end);
      }
    }
    return result;
  }

 private:
  Character read(std::size_t position) const {
    if (position >= text_.size()) return {0, Kind::kEnd, text_.size(), text_.size()};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text_.data());
    std::size_t end = position;
    UChar32 code = 0;
    U8_NEXT_OR_FFFD(bytes, end, text_.size(), code);
    return {code, kind_of(code), position, end};
  }

  // Skips marks and soft hyphens.
  Character read_visible(std::size_t position) const {
    Character character = read(position);
    while (character.kind == Kind::kInvisible) character = read(character.end);
    return character;
  }

  // ’s-Gravenhage, 's avonds, 't, 'n: one letter, then the end of it or a hyphen. A second
  // apostrophe makes it a quoted letter.
  bool opens_clitic(const Character& apostrophe) const {
    if (apostrophe.kind != Kind::kApostrophe || before_ == Kind::kLetter) return false;
    const Character letter = read_visible(apostrophe.end);
    constexpr std::string_view clitics = "stnkmrSTNKMR";
    if (letter.code >= 0x80 || letter.kind != Kind::kLetter ||
        clitics.find(static_cast<char>(letter.code)) == std::string_view::npos) {
      return false;
    }
    const Character after = read_visible(letter.end);
    return !is_alphanumeric(after) && after.kind != Kind::kApostrophe;
  }

  std::size_t word_end(const Character& first) const {
    Character last = first;
    std::size_t end = first.end;
    for (;;) {
      const Character next = read_visible(end);
      if (is_alphanumeric(next)) {
        last = next;
        end = next.end;
        continue;
      }
      const Character after = read_visible(next.end);
      if (last.kind != Kind::kApostrophe && is_alphanumeric(after) && joins(last, next, after)) {
        last = after;
        end = after.end;
        continue;
      }
      const bool suspended = next.kind == Kind::kHyphen && is_alphanumeric(last) &&
                             after.kind != Kind::kHyphen && !is_alphanumeric(after);
      if (suspended && last.kind == Kind::kLetter) return next.end;
      return marks_end(end);
    }
  }

  // Whether `inner` between two letters or digits belongs to the word.
  bool joins(const Character& before, const Character& inner, const Character& after) const {
    const bool letters = before.kind == Kind::kLetter && after.kind == Kind::kLetter;
    const bool digits = before.kind == Kind::kDigit && after.kind == Kind::kDigit;
    switch (inner.kind) {
      case Kind::kApostrophe:
        return true;
      case Kind::kHyphen:
        return !digits;  // 2016-2017 is two years, COVID-19 one word
      default:
        break;
    }
    if (inner.code == ',' || inner.code == ':') return digits;
    if (inner.code != '.') return false;
    if (digits) return true;
    if (!letters) return false;
    // "zorg.De" lacks a space; "www.knmg.nl", "d.w.z." and "U.S.A." do not.
    return u_isUUppercase(after.code) == 0 || !is_alphanumeric(read_visible(after.end));
  }

  std::size_t marks_end(std::size_t position) const {
    Character character = read(position);
    while (character.kind == Kind::kInvisible) {
      position = character.end;
      character = read(position);
    }
    return position;
  }

  std::string_view text_;
  Kind before_ = Kind::kSpace;
};

}  // namespace

std::vector<Word> words(std::string_view text) {
  return Scanner(text).scan();
}

}  // namespace speerpunt::dutch
