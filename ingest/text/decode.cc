// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text/decode.hh"

#include <algorithm>
#include <cstddef>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

bool starts_with(std::string_view text, std::string_view head) {
  return text.substr(0, head.size()) == head;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool is_utf8_name(std::string_view name) {
  return name == "utf-8" || name == "utf8";
}

// What browsers do too: both names are used for windows-1252 text with its typographic quotes.
std::string effective_encoding(std::string_view declared) {
  const std::string name = lower_ascii(declared);
  if (name == "iso-8859-1" || name == "iso8859-1" || name == "latin1" || name == "us-ascii" ||
      name == "ascii") {
    return "windows-1252";
  }
  return name;
}

// UTF-16 without a mark: every other byte of western text is zero.
std::string_view utf16_by_zeros(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  if (head.size() < 4) return {};
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  const std::size_t many = head.size() / 3;
  if (odd > many && even * 8 < odd) return "UTF-16LE";
  if (even > many && odd * 8 < even) return "UTF-16BE";
  return {};
}

bool has_utf8_sequence(std::string_view bytes) {
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || i + length > bytes.size()) continue;
    if (dutch::is_valid_utf8(bytes.substr(i, length))) return true;
  }
  return false;
}

std::string without_nul(std::string text) {
  std::erase(text, '\0');
  return text;
}

}  // namespace

Decoded decode_text(std::string_view bytes, std::string_view declared) {
  if (starts_with(bytes, "\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
    declared = "utf-8";
  } else if (starts_with(bytes, "\xFF\xFE")) {
    return {without_nul(dutch::to_utf8(bytes.substr(2), "UTF-16LE")), false};
  } else if (starts_with(bytes, "\xFE\xFF")) {
    return {without_nul(dutch::to_utf8(bytes.substr(2), "UTF-16BE")), false};
  } else if (const std::string_view utf16 = utf16_by_zeros(bytes); !utf16.empty()) {
    return {without_nul(dutch::to_utf8(bytes, utf16)), false};
  }
  const std::string encoding = effective_encoding(declared);
  const bool valid = dutch::is_valid_utf8(bytes);
  if (valid && (encoding.empty() || is_utf8_name(encoding) || encoding == "windows-1252" ||
                starts_with(encoding, "utf-16"))) {
    return {without_nul(std::string(bytes)), false};
  }
  if (!encoding.empty() && !is_utf8_name(encoding)) {
    return {without_nul(dutch::to_utf8(bytes, encoding)), false};
  }
  const std::string_view fallback = has_utf8_sequence(bytes) ? "UTF-8" : "windows-1252";
  return {without_nul(dutch::to_utf8(bytes, fallback)), true};
}

Problem invalid_utf8_warning(const std::string& path) {
  return {Severity::kWarning,
          path,
          {},
          "invalid-utf8",
          "the text is not valid UTF-8; bytes were read as windows-1252 or replaced",
          "save the file as UTF-8 if characters look wrong"};
}

std::string_view first_bytes(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && most - end < 4 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return text.substr(0, end);
}

Problem truncated_warning(const std::string& code, const std::string& path) {
  return {
      Severity::kWarning,           path, {}, code, "only the first 32 MiB of its text were read",
      "split it into smaller files"};
}

}  // namespace speerpunt
