// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/server/request.hh"

#include <algorithm>

#include "corpus/dutch/normalise.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostFields = 500;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
}

const std::string& value_or_empty(const std::string* value) {
  static const std::string empty;
  return value == nullptr ? empty : *value;
}

// Calls with each piece between the separators.
template <typename Each>
bool split_each(std::string_view text, char separator, const Each& each) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (!each(text.substr(0, end))) return false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

}  // namespace

const std::string* find(const Fields& fields, std::string_view name) {
  const auto field = std::ranges::find(fields, name, &Field::name);
  return field == fields.end() ? nullptr : &field->value;
}

const std::string& Request::parameter(std::string_view name) const {
  return value_or_empty(find(query, name));
}

const std::string& Request::form_value(std::string_view name) const {
  return value_or_empty(find(form, name));
}

const std::string& Request::header(std::string_view name) const {
  return value_or_empty(find(headers, name));
}

std::vector<std::string> Request::parameters(std::string_view name) const {
  std::vector<std::string> values;
  for (const Field& field : query)
    if (field.name == name) values.push_back(field.value);
  return values;
}

Response&& Response::with(std::string name, std::string value) && {
  headers.push_back({std::move(name), std::move(value)});
  return std::move(*this);
}

std::string event_text(std::string_view name, std::string_view data) {
  std::string text = "event: " + std::string(name) + "\n";
  while (true) {
    const std::size_t end = data.find('\n');
    text.append("data: ").append(data.substr(0, end)).append("\n");
    if (end == std::string_view::npos) break;
    data.remove_prefix(end + 1);
  }
  return text + "\n";
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '+' && plus) c = ' ';
    if (c == '%') {
      const int high = at + 1 < text.size() ? hex_digit(text[at + 1]) : -1;
      const int low = at + 2 < text.size() ? hex_digit(text[at + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      at += 2;
    }
    if (c == '\r') continue;
    if (is_control(c)) return std::nullopt;
    decoded += c;
  }
  if (!dutch::is_valid_utf8(decoded)) return std::nullopt;
  return decoded;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~';
    const auto byte = static_cast<unsigned char>(c);
    if (plain) {
      encoded += c;
    } else {
      encoded += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  return encoded;
}

std::optional<Fields> parse_form(std::string_view text) {
  Fields fields;
  const bool whole = split_each(text, '&', [&fields](std::string_view pair) {
    if (pair.empty()) return true;
    if (fields.size() == kMostFields) return false;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const auto name = percent_decoded(pair.substr(0, equals), true);
    const auto value = percent_decoded(pair.substr(std::min(equals + 1, pair.size())), true);
    if (!name || !value) return false;
    fields.push_back({*name, *value});
    return true;
  });
  if (!whole) return std::nullopt;
  return fields;
}

Fields parse_cookies(std::string_view text) {
  Fields cookies;
  split_each(text, ';', [&cookies](std::string_view pair) {
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos && equals > 0 && cookies.size() < kMostFields) {
      cookies.push_back(
          {std::string(pair.substr(0, equals)), std::string(pair.substr(equals + 1))});
    }
    return true;
  });
  return cookies;
}

bool set_target(std::string_view target, Request& request) {
  if (!target.starts_with('/')) return false;
  const std::size_t question = target.find('?');
  const auto path = percent_decoded(target.substr(0, question), false);
  if (!path || path->find('\\') != std::string::npos) return false;
  const bool sound = split_each(std::string_view(*path).substr(1), '/', [](std::string_view part) {
    return !part.empty() && part != "." && part != "..";
  });
  if (!sound) return false;
  request.target = target;
  request.path = *path;
  if (question == std::string_view::npos) return true;
  auto query = parse_form(target.substr(question + 1));
  if (!query) return false;
  request.query = std::move(*query);
  return true;
}

}  // namespace speerpunt::web
