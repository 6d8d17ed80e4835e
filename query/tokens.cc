// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/tokens.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "index/store/grouped_number.hh"

namespace speerpunt {
namespace {

using Kind = Token::Kind;

constexpr int kUsualWindow = 10;
constexpr int kWidestWindow = 1000;

// Typed quotes and spaces in their plain form; one character for one, so that places stay.
std::string plain(std::string_view query) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> replacements{{
      {"\u201C", "\""},
      {"\u201D", "\""},
      {"\u201E", "\""},
      {"\u00A0", " "},
  }};
  std::string text(query);
  for (const auto& [typed, simple] : replacements)
    for (std::size_t at = 0; (at = text.find(typed, at)) != std::string::npos; ++at)
      text.replace(at, typed.size(), simple);
  return text;
}

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\0';
}

bool is_small_letter(char byte) {
  return byte >= 'a' && byte <= 'z';
}

std::string field_names() {
  std::string names;
  for (const FieldRow& one : kFields)
    if (!one.query_name.empty()) names += (names.empty() ? "" : ", ") + std::string(one.query_name);
  return names;
}

class Tokeniser {
 public:
  explicit Tokeniser(std::string_view query) : text_(plain(query)) {}

  std::vector<Token> run() {
    std::vector<Token> found;
    while (true) {
      while (at_ < text_.size() && is_space(text_[at_])) ++at_;
      found.push_back(next());
      if (found.back().kind == Kind::kEnd) return found;
    }
  }

 private:
  Token next() {
    Token token;
    token.place = place(at_);
    if (at_ == text_.size()) return token;
    const char first = text_[at_];
    if (first == '(' || first == ')') {
      token.kind = first == '(' ? Kind::kOpen : Kind::kClose;
      ++at_;
    } else if (first == '"') {
      token.kind = Kind::kPhrase;
      token.text = quoted();
    } else if (first == '-' && at_ + 1 < text_.size() && !is_space(text_[at_ + 1]) &&
               text_[at_ + 1] != '-') {
      token.kind = Kind::kMinus;
      ++at_;
    } else {
      token.text = bare();
      token.kind = Kind::kWord;
      if (!make_operator(token)) make_field(token);
    }
    return token;
  }

  // Characters before the byte, counted from 1.
  std::size_t place(std::size_t byte) const {
    return 1 + static_cast<std::size_t>(std::count_if(
                   text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(byte),
                   [](char one) { return (static_cast<unsigned char>(one) & 0xC0U) != 0x80U; }));
  }

  std::string quoted() {
    const std::size_t end = text_.find('"', at_ + 1);
    if (end == std::string::npos)
      throw query_error(place(at_), "dit aanhalingsteken wordt niet gesloten",
                        "sluit de woordgroep met een tweede aanhalingsteken");
    std::string inner = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return inner;
  }

  std::string bare() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '(' && text_[at_] != ')' &&
           text_[at_] != '"')
      ++at_;
    // 29 282 is one number
    at_ = std::max(at_, spaced_number_end(text_, begin));
    return text_.substr(begin, at_ - begin);
  }

  static bool make_operator(Token& token) {
    constexpr std::string_view near = "NEAR";
    const std::string_view text = token.text;
    if (text == "AND" || text == "EN") {
      token.kind = Kind::kAnd;
    } else if (text == "OR" || text == "OF") {
      token.kind = Kind::kOr;
    } else if (text == "NOT" || text == "NIET") {
      token.kind = Kind::kNot;
    } else if (text == near || text.starts_with("NEAR/")) {
      token.kind = Kind::kNear;
      token.window = text == near ? kUsualWindow : window(token);
    } else {
      return false;
    }
    return true;
  }

  static int window(const Token& token) {
    const std::string_view digits = std::string_view(token.text).substr(5);
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < 1 ||
        value > kWidestWindow)
      throw query_error(token.place, "na NEAR/ hoort een getal van 1 tot 1000",
                        "schrijf bijvoorbeeld: toezicht NEAR/5 inspectie");
    return value;
  }

  void make_field(Token& token) {
    const std::size_t colon = token.text.find(':');
    if (colon == std::string::npos || colon == 0) return;
    const std::string name = token.text.substr(0, colon);
    std::string value = token.text.substr(colon + 1);
    const std::optional<Field> field = field_named(dutch::fold(name));
    if (!field) {
      // "jar:2017" is a mistake; "7:457", "ECLI:NL" and "http://" are words.
      const bool looks_like_field = std::all_of(name.begin(), name.end(), is_small_letter) &&
                                    !value.empty() && !value.starts_with("//");
      if (looks_like_field)
        throw query_error(token.place, "het veld '" + name + "' bestaat niet",
                          "kies uit " + field_names() +
                              "; zet de tekst tussen aanhalingstekens om hem zelf te zoeken");
      return;
    }
    if (value.empty() && at_ < text_.size() && text_[at_] == '"') value = quoted();
    while (value.ends_with('?')) value.pop_back();
    if (dutch::normalise(value).empty())
      throw query_error(token.place, "achter '" + name + ":' ontbreekt een waarde",
                        "schrijf de waarde er direct achter, zonder spatie: " +
                            std::string(row(*field).query_name) + ":...");
    token.kind = Kind::kField;
    token.field = *field;
    token.text = std::move(value);
  }

  std::string text_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokens(std::string_view query) {
  return Tokeniser(query).run();
}

Error query_error(std::size_t place, const std::string& message, const std::string& hint) {
  return {"query-syntax", message, "teken " + std::to_string(place), hint};
}

}  // namespace speerpunt
