// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/rtf_letters.hh"

#include <array>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "corpus/utf8.hh"

namespace speerpunt {
namespace {

struct FontCharset {
  int charset;
  int code_page;
};
constexpr std::array kCharsets{
    FontCharset{0, 1252},   FontCharset{128, 932},  FontCharset{129, 949},  FontCharset{134, 936},
    FontCharset{136, 950},  FontCharset{161, 1253}, FontCharset{162, 1254}, FontCharset{163, 1258},
    FontCharset{177, 1255}, FontCharset{178, 1256}, FontCharset{186, 1257}, FontCharset{204, 1251},
    FontCharset{238, 1250}};

}  // namespace

std::string code_page_name(int code_page) {
  if (code_page == 65001) return "UTF-8";
  if (code_page == 10000) return "macintosh";
  if (code_page == 437 || code_page == 850 || code_page == 852) {
    return "ibm-" + std::to_string(code_page);
  }
  if (code_page == 932) return "Shift_JIS";
  if (code_page == 936) return "GBK";
  if (code_page == 949) return "EUC-KR";
  if (code_page == 950) return "Big5";
  if (code_page < 1250 || code_page > 1258) return "windows-1252";
  return "windows-" + std::to_string(code_page);
}

std::string charset_name(int charset) {
  if (charset == 77) return "macintosh";
  for (const FontCharset& known : kCharsets) {
    if (known.charset == charset) return code_page_name(known.code_page);
  }
  return {};
}

void RtfLetters::add_byte(char byte, const std::string& encoding) {
  if (encoding != encoding_) decode_bytes();
  encoding_ = encoding;
  bytes_ += byte;
}

void RtfLetters::add_unit(int unit) {
  decode_bytes();
  unit &= 0xFFFF;
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    high_ = unit;
  } else if (unit >= 0xDC00 && unit <= 0xDFFF) {
    if (high_ != 0) append_utf8(text_, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
    high_ = 0;
  } else if (unit >= 0x20) {
    // Bytes of symbol fonts are written in the private area; the bullet is the one that matters.
    append_utf8(text_, unit == 0xF0B7 ? 0x2022 : unit);
  }
}

void RtfLetters::add_utf8(std::string_view text) {
  decode_bytes();
  text_ += text;
}

std::string RtfLetters::take() {
  decode_bytes();
  high_ = 0;
  return std::exchange(text_, {});
}

void RtfLetters::decode_bytes() {
  if (bytes_.empty()) return;
  text_ += dutch::to_utf8(bytes_, encoding_);
  bytes_.clear();
}

}  // namespace speerpunt
