// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/normalise.hh"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include "corpus/ascii.hh"
#include "corpus/dutch/utf16.hh"
#include "corpus/error.hh"

namespace speerpunt::dutch {
namespace {

void check(UErrorCode status, std::string_view what) {
  if (U_FAILURE(status) != 0) {
    throw Error("icu-failed", std::string(what) + ": " + u_errorName(status), {},
                "check that the data of ICU is installed");
  }
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), checked_length(text)};
}

using NormaliserGetter = const icu::Normalizer2* (*)(UErrorCode&);

std::string normalised_by(NormaliserGetter get, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normaliser = get(status);  // owned and shared by ICU
  check(status, "no Unicode normaliser");
  std::string result;
  result.reserve(text.size());
  icu::StringByteSink<std::string> sink(&result);
  normaliser->normalizeUTF8(0, piece(text), sink, nullptr, status);
  check(status, "Unicode normalisation");
  return result;
}

std::string apply_case_fold(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, status);
  check(status, "Unicode case folding");
  return result;
}

void append(std::string& out, UChar32 character) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, character);
  out.append(bytes.data(), length);
}

template <typename Visit>
void for_each_character(std::string_view text, Visit visit) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    UChar32 character = bytes[i];
    if (character < 0x80) {
      ++i;
    } else {
      U8_NEXT_OR_FFFD(bytes, i, text.size(), character);
    }
    visit(character);
  }
}

// Empty: not a ligature that is taken apart.
std::string_view ligature(UChar32 character) {
  switch (character) {
    case 0x0132:
      return "IJ";
    case 0x0133:
      return "ij";
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    case 0xFB05:
      return "st";
    case 0xFB06:
      return "st";
    default:
      return {};
  }
}

enum class Role { kCharacter, kSpace, kLineEnd, kTab, kDropped };

Role role_of(UChar32 character) {
  if (character > ' ' && character < 0x7F) return Role::kCharacter;
  switch (character) {
    case ' ':
      return Role::kSpace;
    case '\t':
      return Role::kTab;
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case 0x85:
    case 0x2028:
    case 0x2029:
      return Role::kLineEnd;
    default:
      break;
  }
  if (u_isUWhiteSpace(character) != 0) return Role::kSpace;
  if (u_charType(character) == U_CONTROL_CHAR || U_IS_UNICODE_NONCHAR(character) ||
      u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) {
    return Role::kDropped;
  }
  return Role::kCharacter;
}

// Writes text with white space folded: a run of spaces becomes one, or none next to a line end or
// a tab and at both ends.
class Tidy {
 public:
  explicit Tidy(std::size_t size) { out_.reserve(size); }

  template <typename Write>
  void put(UChar32 character, Write write) {
    const bool line_feed_of_pair = character == '\n' && last_ == '\r';
    last_ = character;
    switch (role_of(character)) {
      case Role::kDropped:
        return;
      case Role::kSpace:
        space_pending_ = true;
        return;
      case Role::kLineEnd:
        if (!line_feed_of_pair) hard_space('\n');
        return;
      case Role::kTab:
        hard_space('\t');
        return;
      case Role::kCharacter:
        break;
    }
    if (space_pending_ && !out_.empty() && out_.back() != '\n' && out_.back() != '\t') {
      out_ += ' ';
    }
    space_pending_ = false;
    write(out_);
  }

  std::string take() {
    while (!out_.empty() && (out_.back() == '\n' || out_.back() == '\t')) out_.pop_back();
    return std::move(out_);
  }

 private:
  void hard_space(char space) {
    space_pending_ = false;
    if (!out_.empty()) out_ += space;
  }

  std::string out_;
  UChar32 last_ = 0;
  bool space_pending_ = false;
};

// True for characters that NFC leaves alone whatever stands beside them.
bool is_surely_composed(UChar32 character) {
  return character < 0x300 || (character >= 0x2010 && character <= 0x2027) || character == 0x20AC;
}

// ’ and its look-alikes as ', typographic dashes as -; others as they are.
UChar32 plain_punctuation(UChar32 character) {
  switch (character) {
    case '`':
    case 0xB4:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
      return '\'';
    case 0x2212:
      return '-';
    default:
      return character >= 0x2010 && character <= 0x2015 ? '-' : character;
  }
}

// The reference way for any script; `text` is normalised.
std::string fold_slowly(std::string_view text) {
  const std::string taken_apart =
      normalised_by(&icu::Normalizer2::getNFDInstance, apply_case_fold(text));
  Tidy tidy(taken_apart.size());
  for_each_character(taken_apart, [&](UChar32 character) {
    if (u_charType(character) == U_NON_SPACING_MARK) return;
    tidy.put(character, [&](std::string& out) { append(out, plain_punctuation(character)); });
  });
  return normalised_by(&icu::Normalizer2::getNFCInstance, tidy.take());
}

// What fold_slowly makes of each Latin letter with an accent, made once.
class LatinFolds {
 public:
  static constexpr UChar32 begin = 0x80;
  static constexpr UChar32 end = 0x250;

  LatinFolds() {
    for (UChar32 character = begin; character < end; ++character) {
      std::string text;
      append(text, character);
      folds_[static_cast<std::size_t>(character - begin)] = fold_slowly(normalise(text));
    }
  }

  const std::string& of(UChar32 character) const {
    return folds_[static_cast<std::size_t>(character - begin)];
  }

 private:
  std::array<std::string, end - begin> folds_;
};

bool folds_one_by_one(std::string_view text) {
  bool simple = true;
  for_each_character(text, [&](UChar32 character) {
    simple = simple && (character < LatinFolds::end ||
                        (character >= 0x2010 && character <= 0x2027) || character == 0x20AC);
  });
  return simple;
}

char lower(char letter) {
  return is_upper(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// Most words are: nothing is dropped, joined or taken apart.
bool is_plain_word(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char c) { return is_lower(c) || is_upper(c) || is_digit(c); });
}

bool is_squeezed_out(UChar32 character) {
  return role_of(character) != Role::kCharacter || character == '-' || character == 0x2010 ||
         character == 0x2011;
}

std::string without_squeezed_out(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for_each_character(text, [&](UChar32 character) {
    if (!is_squeezed_out(character)) append(result, character);
  });
  return result;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const std::string& name) {
  constexpr std::string_view fallback = "windows-1252";
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(name.empty() ? nullptr : ucnv_open(name.c_str(), &status));
  if (converter != nullptr && U_SUCCESS(status) != 0) {
    const char* real = ucnv_getName(converter.get(), &status);
    const std::string_view real_name = real == nullptr ? "" : real;
    if (real_name != "ISO-8859-1" && real_name != "US-ASCII") return converter;
  }
  status = U_ZERO_ERROR;
  converter.reset(ucnv_open(fallback.data(), &status));
  check(status, "no converter for windows-1252");
  return converter;
}

}  // namespace

std::string normalise(std::string_view text) {
  Tidy tidy(text.size());
  bool composed = true;
  for_each_character(text, [&](UChar32 character) {
    tidy.put(character, [&](std::string& out) {
      if (character < 0x80) {
        out += static_cast<char>(character);
      } else if (const std::string_view letters = ligature(character); !letters.empty()) {
        out += letters;
      } else {
        composed = composed && is_surely_composed(character);
        append(out, character);
      }
    });
  });
  std::string result = tidy.take();
  return composed ? result : normalised_by(&icu::Normalizer2::getNFCInstance, result);
}

std::string fold(std::string_view text) {
  if (is_plain_word(text)) {
    std::string folded(text);
    std::ranges::transform(folded, folded.begin(), lower);
    return folded;
  }
  if (!folds_one_by_one(text)) return fold_slowly(normalise(text));
  static const LatinFolds latin;
  Tidy tidy(text.size());
  for_each_character(text, [&](UChar32 character) {
    tidy.put(character, [&](std::string& out) {
      const UChar32 plain = plain_punctuation(character);
      if (plain < 0x80) {
        out += lower(static_cast<char>(plain));
      } else if (plain < LatinFolds::end) {
        out += latin.of(plain);
      } else {
        append(out, plain);
      }
    });
  });
  return tidy.take();
}

std::string squeeze(std::string_view text) {
  if (is_ascii(text)) return without_squeezed_out(text);
  // Dropping a space can bring a letter and its accent together, hence the second round.
  const std::string dropped = without_squeezed_out(
      normalised_by(&icu::Normalizer2::getNFKCInstance, without_squeezed_out(text)));
  return normalised_by(&icu::Normalizer2::getNFKCInstance, dropped);
}

bool is_valid_utf8(std::string_view text) {
  if (is_ascii(text)) return true;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    UChar32 character = 0;
    U8_NEXT(bytes, i, text.size(), character);
    if (character < 0) return false;
  }
  return true;
}

std::string to_utf8(std::string_view bytes, std::string_view encoding) {
  const Converter converter = open_converter(std::string(encoding));
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text(bytes.data(), checked_length(bytes), converter.get(), status);
  check(status, "conversion to UTF-8");
  return to_utf8(text);
}

}  // namespace speerpunt::dutch
