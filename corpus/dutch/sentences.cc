// SPDX-License-Identifier: GPL-3.0-or-later
//
// Own scanner on ICU's character classes: ICU's sentence rules only give the places to look at (a
// full stop, then space), and what decides here, the words on both sides, they do not see.
#include "corpus/dutch/sentences.hh"

#include <cstdint>
#include <string>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "corpus/dutch/abbreviations.hh"
#include "corpus/dutch/normalise.hh"

namespace speerpunt::dutch {
namespace {

struct Character {
  UChar32 code = -1;  // -1: before or behind the text
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_one_of(UChar32 code, std::u32string_view set) {
  return code >= 0 && set.find(static_cast<char32_t>(code)) != std::u32string_view::npos;
}

bool is_space(UChar32 code) {
  return code < 0x80 ? code >= 0 && code <= ' ' : u_isUWhiteSpace(code) != 0;
}
bool is_end_mark(UChar32 code) {
  return is_one_of(code, U".?!…");
}
bool is_bracket_close(UChar32 code) {
  return is_one_of(code, U")]}");
}
bool is_quote_close(UChar32 code) {
  return is_one_of(code, U"\"'”’»›“‘");
}
bool is_superscript(UChar32 code) {
  return is_one_of(code, U"¹²³⁰⁴⁵⁶⁷⁸⁹");
}
bool is_opener(UChar32 code) {
  return is_one_of(code, U"\"'“‘„‚«‹([{,*•·-–—");
}
bool is_digit(UChar32 code) {
  return code >= '0' && code <= '9';
}
bool is_letter(UChar32 code) {
  return code >= 0 && u_isUAlphabetic(code) != 0;
}
bool is_capital(UChar32 code) {
  return code >= 0 && (u_isUUppercase(code) != 0 || u_istitle(code) != 0);
}
bool is_small(UChar32 code) {
  return code >= 0 && u_isULowercase(code) != 0;
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<ByteSpan> cut() {
    std::vector<ByteSpan> result;
    begin_ = skip_space(0);
    for (std::size_t position = begin_; position < text_.size();) {
      const Character character = read(position);
      if (!is_end_mark(character.code)) {
        if (character.code == '"') quote_is_open_ = !quote_is_open_;
        position = character.end;
        continue;
      }
      const Ending ending = read_ending(character.begin);
      if (is_border(ending)) {
        result.push_back({{begin_}, {ending.end}});
        begin_ = skip_space(ending.end);
        position = begin_;
      } else {
        position = ending.end;
      }
    }
    std::size_t end = text_.size();
    while (end > begin_ && is_space(read_back(end).code)) end = read_back(end).begin;
    if (end > begin_) result.push_back({{begin_}, {end}});
    return result;
  }

 private:
  // A run of full stops and the like, with the quotes, brackets and note marks that close after it.
  struct Ending {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool emphatic = false;  // holds ? or !
    bool ellipsis = false;
    bool bracket = false;
  };

  enum class Next { kEnd, kGlued, kSmall, kCapital, kNumber, kOther };

  // What stands behind the ending, past space and opening quotes.
  struct Follower {
    Next kind = Next::kEnd;
    bool opened = false;  // by a bracket
    std::string word;     // lower case
    bool second_is_capital = false;
  };

  Character read(std::size_t position) const {
    if (position >= text_.size()) return {-1, text_.size(), text_.size()};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text_.data());
    std::size_t end = position;
    UChar32 code = 0;
    U8_NEXT_OR_FFFD(bytes, end, text_.size(), code);
    return {code, position, end};
  }

  // Broken bytes count as one character each.
  Character read_back(std::size_t position) const {
    if (position == 0) return {};
    for (std::size_t length = 1; length <= 4 && length <= position; ++length) {
      const Character character = read(position - length);
      if (character.end == position) return character;
    }
    return {0xFFFD, position - 1, position};
  }

  std::size_t skip_space(std::size_t position) const {
    Character character = read(position);
    while (is_space(character.code)) character = read(character.end);
    return character.begin;
  }

  Ending read_ending(std::size_t position) {
    Ending ending{position, position};
    int stops = 0;
    for (Character character = read(position);; character = read(character.end)) {
      if (character.code == '.') {
        ++stops;
      } else if (character.code == U'…') {
        ending.ellipsis = true;
      } else if (character.code == '?' || character.code == '!') {
        ending.emphatic = true;
      } else if (character.code == '"') {
        quote_is_open_ = !quote_is_open_;
      } else if (is_bracket_close(character.code)) {
        ending.bracket = true;
      } else if (!is_quote_close(character.code) && !is_superscript(character.code)) {
        break;
      }
      ending.end = character.end;
    }
    ending.ellipsis = ending.ellipsis || stops > 2;
    ending.end = skip_detached_quote(ending.end);
    return ending;
  }

  // A quote that can only close, apart from its sentence: Ja. ” De arts.
  std::size_t skip_detached_quote(std::size_t end) {
    std::size_t begin = skip_space(end);
    for (const std::string_view quote : {"''", "”", "»"}) {
      if (!text_.substr(begin).starts_with(quote)) continue;
      const Character after = read(begin + quote.size());
      if (after.code < 0 || is_space(after.code)) return after.begin;
    }
    const Character after = read(begin + 1);
    if (quote_is_open_ && read(begin).code == '"' && (after.code < 0 || is_space(after.code))) {
      quote_is_open_ = false;
      return after.begin;
    }
    return end;
  }

  // The word that ends at `end`: back to a space or an opening mark, at most 40 bytes.
  std::string_view word_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > begin_ && end - begin < 40) {
      const Character character = read_back(begin);
      if (is_space(character.code) || is_one_of(character.code, U"\"'“‘„‚«‹([{/,;:-–—’”")) break;
      begin = character.begin;
    }
    return text_.substr(begin, end - begin);
  }

  std::string_view word_from(std::size_t begin) const {
    std::size_t end = begin;
    for (Character character = read(end); is_letter(character.code) && end - begin < 40;
         character = read(end)) {
      end = character.end;
    }
    return text_.substr(begin, end - begin);
  }

  Next kind_of_word(const Character& first) const {
    if (is_digit(first.code)) return Next::kNumber;
    if (is_capital(first.code)) return Next::kCapital;
    if (!is_small(first.code)) return Next::kOther;
    // iPhone, eHealth
    const Character second = read(first.end);
    return is_capital(second.code) ? Next::kCapital : Next::kSmall;
  }

  // 's Avonds, ’t Is
  Character skip_clitic(const Character& character) const {
    if (!is_one_of(character.code, U"'’‘")) return character;
    const Character letter = read(character.end);
    const Character after = read(letter.end);
    if (!is_one_of(letter.code, U"stnkm") || !(is_space(after.code) || after.code == '-')) {
      return character;
    }
    return read(after.end);
  }

  Follower read_follower(std::size_t end) const {
    Follower follower;
    const std::size_t begin = skip_space(end);
    Character character = read(begin);
    if (character.code < 0) return follower;
    if (begin == end) {
      follower.kind = Next::kGlued;
      return follower;
    }
    character = skip_clitic(character);
    while (is_opener(character.code) || is_space(character.code)) {
      follower.opened = follower.opened || is_one_of(character.code, U"([{");
      character = skip_clitic(read(character.end));
    }
    follower.kind = character.code < 0 ? Next::kOther : kind_of_word(character);
    const std::string_view word = word_from(character.begin);
    follower.word = fold(word);
    const std::size_t second = skip_space(character.begin + word.size());
    follower.second_is_capital = is_capital(read(second).code);
    return follower;
  }

  bool is_border(const Ending& ending) const {
    const Follower next = read_follower(ending.end);
    if (next.kind == Next::kEnd) return true;
    if (next.kind == Next::kGlued) return lacks_space(ending);
    const std::string_view before = word_before(ending.begin);
    const bool is_first_word = begin_ + before.size() >= ending.begin;
    if (ending.emphatic) {
      return next.kind != Next::kSmall && !(ending.bracket && before.empty());
    }
    if (ending.ellipsis) {
      return next.kind != Next::kSmall && !(before.empty() && (is_first_word || ending.bracket));
    }
    if (next.kind == Next::kSmall && !next.opened) return false;
    if (before.empty()) return next.kind != Next::kSmall && ending.begin > begin_;
    if (is_first_word && is_list_mark(before)) return false;
    return !goes_on(before, ending, next);
  }

  // "zorg.De arts": a full stop, a capital and a small letter between words; no address, no name.
  bool lacks_space(const Ending& ending) const {
    if (ending.end - ending.begin != 1 || text_[ending.begin] != '.') return false;
    const Character capital = read(ending.end);
    const Character after = read(capital.end);
    if (!is_capital(capital.code) || !(is_small(after.code) || is_space(after.code))) return false;
    const std::string_view before = word_before(ending.begin);
    if (before.size() < 3 || before.find_first_of(".@") != std::string_view::npos) return false;
    const std::string_view behind = word_from(capital.begin);
    const Character end_of_word = read(capital.begin + behind.size());
    for (Character character = read_back(ending.begin);
         character.begin + before.size() >= ending.begin; character = read_back(character.begin)) {
      if (!is_small(character.code)) return false;
      if (character.begin == 0) break;
    }
    return is_space(end_of_word.code) || end_of_word.code == ',' || end_of_word.code < 0;
  }

  // 1. 2.3. a. IV.
  static bool is_list_mark(std::string_view word) {
    const bool number = word.find_first_not_of("0123456789.") == std::string_view::npos;
    const bool roman = word.find_first_not_of("IVX") == std::string_view::npos;
    return (number && word.size() < 8) || roman || word.size() == 1;
  }

  static bool goes_on(std::string_view word, const Ending& ending, const Follower& next) {
    if (word.find_first_not_of("0123456789") == std::string_view::npos) {
      return next.kind == Next::kNumber && word.size() < 3;
    }
    const bool fresh_start = opens_sentence(next.word) && !next.second_is_capital;
    const Character first = first_of(word);
    const bool one_letter = first.end == word.size();
    if (one_letter && is_capital(first.code)) return next.kind == Next::kCapital && !fresh_start;
    switch (abbreviation_of(word)) {
      case Abbreviation::kOpen:
        return !((ending.bracket || is_dotted_capital(word)) && fresh_start);
      case Abbreviation::kClosed:
        return next.kind == Next::kNumber || next.kind == Next::kSmall;
      case Abbreviation::kNone:
        break;
    }
    return is_dotted(word) && !fresh_start;
  }

  // N.B, V.S
  static bool is_dotted_capital(std::string_view word) {
    return word.find('.') != std::string_view::npos && is_capital(first_of(word).code);
  }

  static Character first_of(std::string_view word) { return Cutter(word).read(0); }

  // "Dr" and "dr", not "IR": capitals are names of bodies.
  static Abbreviation abbreviation_of(std::string_view word) {
    const std::string folded = fold(word);
    const bool capitals = word.size() > 1 && is_capital(Cutter(word).read_back(word.size()).code);
    if (capitals && word.find('.') == std::string_view::npos) return Abbreviation::kNone;
    return abbreviation(folded);
  }

  // J.P, U.S.A, p.o.s: parts of up to three letters with dots between them.
  static bool is_dotted(std::string_view word) {
    if (word.find('.') == std::string_view::npos) return false;
    std::size_t letters = 0;
    for (Character character = Cutter(word).read(0); character.code >= 0;
         character = Cutter(word).read(character.end)) {
      if (character.code == '.') {
        letters = 0;
      } else if (!is_letter(character.code) || ++letters > 3) {
        return false;
      }
    }
    return true;
  }

  std::string_view text_;
  std::size_t begin_ = 0;  // of the sentence that is being read
  bool quote_is_open_ = false;
};

}  // namespace

std::vector<ByteSpan> sentences(std::string_view text) {
  return Cutter(text).cut();
}

}  // namespace speerpunt::dutch
