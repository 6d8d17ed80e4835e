// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mail/header.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstddef>
#include <vector>

#include <gmime/gmime-encodings.h>

#include "corpus/dutch/normalise.hh"
#include "ingest/text/decode.hh"

namespace speerpunt {
namespace {

constexpr auto kMonths = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});

std::string decode_word(std::string_view encoded, bool base64) {
  std::string text(encoded);
  if (!base64) std::replace(text.begin(), text.end(), '_', ' ');
  GMimeEncoding state;
  g_mime_encoding_init_decode(
      &state, base64 ? GMIME_CONTENT_ENCODING_BASE64 : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  std::string out(g_mime_encoding_outlen(&state, text.size()) + 1, '\0');
  out.resize(g_mime_encoding_flush(&state, text.data(), text.size(), out.data()));
  return out;
}

struct EncodedWord {
  std::string charset;
  std::string bytes;
  std::size_t length = 0;  // in the header; 0: none here
};

// =?charset?Q?text?=
EncodedWord encoded_word(std::string_view rest) {
  if (!rest.starts_with("=?")) return {};
  const std::size_t charset = rest.find('?', 2);
  if (charset == std::string_view::npos || charset + 2 >= rest.size() || rest[charset + 2] != '?') {
    return {};
  }
  const std::size_t end = rest.find("?=", charset + 3);
  if (end == std::string_view::npos) return {};
  const char method = rest[charset + 1];
  if (method != 'B' && method != 'b' && method != 'Q' && method != 'q') return {};
  const std::string_view name = rest.substr(2, charset - 2);
  return {std::string(name.substr(0, name.find('*'))),
          decode_word(rest.substr(charset + 3, end - charset - 3), method == 'B' || method == 'b'),
          end + 2};
}

std::string fold_lines(std::string_view raw) {
  std::string line;
  for (const char c : raw) {
    if (c == '\n' || c == '\r') continue;
    line += c == '\t' ? ' ' : c;
  }
  return line;
}

int number(std::string_view text) {
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

std::string two_digits(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

}  // namespace

std::string decode_header(std::string_view raw) {
  const std::string line = fold_lines(raw);
  std::string text;
  std::string bytes;  // of adjacent words in one charset: a character may be cut in two
  std::string charset;
  const auto finish = [&] {
    if (!bytes.empty()) text += decode_text(bytes, charset).text;
    bytes.clear();
  };
  for (std::size_t i = 0; i < line.size();) {
    const std::string_view rest = std::string_view(line).substr(i);
    EncodedWord word = encoded_word(rest);
    if (word.length != 0) {
      if (word.charset != charset) finish();
      charset = word.charset;
      bytes += word.bytes;
      i += word.length;
      // White space between two encoded words is not shown.
      const std::size_t next = line.find_first_not_of(' ', i);
      if (next != std::string::npos &&
          encoded_word(std::string_view(line).substr(next)).length != 0) {
        i = next;
      }
      continue;
    }
    finish();
    const std::size_t plain = std::min(rest.find("=?", 1), rest.size());
    text += decode_text(rest.substr(0, plain)).text;
    i += plain;
  }
  finish();
  return dutch::normalise(text);
}

std::string header_day(std::string_view value) {
  std::vector<std::string> words;
  for (const char c : fold_lines(value) + ' ') {
    if (c == ' ' || c == ',') {
      if (words.empty() || !words.back().empty()) words.emplace_back();
    } else {
      if (words.empty()) words.emplace_back();
      words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const auto month = std::find(kMonths.begin(), kMonths.end(), words[i + 1].substr(0, 3));
    int year = number(words[i + 2]);
    const int day = number(words[i]);
    if (month == kMonths.end() || day < 1 || day > 31 || year < 0) continue;
    if (year < 50) year += 2000;
    if (year < 100) year += 1900;
    if (year < 1970 || year > 2100) return {};
    const auto month_number = static_cast<int>(month - kMonths.begin()) + 1;
    return std::to_string(year) + '-' + two_digits(month_number) + '-' + two_digits(day);
  }
  return {};
}

Mailbox first_mailbox(std::string_view value) {
  Mailbox mailbox;
  const std::size_t open = value.find('<');
  const std::size_t close = value.find('>', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close != std::string_view::npos) {
    mailbox.address = value.substr(open + 1, close - open - 1);
    mailbox.name = value.substr(0, open);
    std::erase(mailbox.name, '"');
    mailbox.name = dutch::normalise(mailbox.name);
  } else {
    mailbox.address = dutch::normalise(value.substr(0, value.find_first_of(",; (")));
  }
  return mailbox;
}

}  // namespace speerpunt
