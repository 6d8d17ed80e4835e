// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/tokens.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/dutch/normalise.hh"
#include "index/store/edit_distance.hh"
#include "index/store/grouped_number.hh"
#include "index/store/text_words.hh"
#include "query/named_reference.hh"
#include "query/plain_text.hh"

namespace speerpunt {
namespace {

using Kind = QueryToken::Kind;

constexpr int kUsualWindow = 10;
constexpr int kWidestWindow = 1000;
constexpr std::size_t kMostValues = 50;
constexpr std::size_t kShortestField = 3;        // "a:b" is no field that was meant
constexpr std::size_t kLongestAbbreviation = 5;  // in capitals: a longer word is shouted

struct OperatorName {
  std::string_view name;
  Kind kind;
  bool dutch;  // a Dutch word, or (OR) a name
};

constexpr auto kOperators = std::to_array<OperatorName>({
    {"AND", Kind::kAnd, false},
    {"EN", Kind::kAnd, true},
    {"OR", Kind::kOr, true},
    {"OF", Kind::kOr, true},
    {"NOT", Kind::kNot, false},
    {"NIET", Kind::kNot, true},
});
constexpr auto kNearNames = std::to_array<std::string_view>({"NEAR", "DICHTBIJ"});

// Written like fields.
struct DirectiveName {
  std::string_view name;
  Kind kind;
};
constexpr auto kDirectives = std::to_array<DirectiveName>({
    {"sorteer", Kind::kSort},
    {"sort", Kind::kSort},
    {"lijkt", Kind::kLike},
});

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool is_small_letter(char byte) {
  return byte >= 'a' && byte <= 'z';
}

// "Mag een arts dat NIET doen?"
bool is_question(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \t\r\n");
  return end != std::string_view::npos && text[end] == '?' &&
         text.find_first_of("\"()") == std::string_view::npos;
}

bool is_article(const QueryToken& token) {
  constexpr auto kArticles = std::to_array<std::string_view>(
      {"de", "een", "elke", "geen", "haar", "hun", "iedere", "onze", "uw"});
  return token.kind == Kind::kWord &&
         std::find(kArticles.begin(), kArticles.end(), token.text) != kArticles.end();
}

std::u32string wide(std::string_view text) {
  return {text.begin(), text.end()};
}

// What people call a field by another name.
std::string_view other_name_of_field(std::string_view name) {
  constexpr auto kNames = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"afzender", "uitgever"},
      {"author", "uitgever"},
      {"auteur", "uitgever"},
      {"bron", "uitgever"},
      {"categorie", "soort"},
      {"date", "datum"},
      {"geadresseerde", "aan"},
      {"jaartal", "jaar"},
      {"kind", "soort"},
      {"language", "taal"},
      {"law", "wet"},
      {"onderwerp", "thema"},
      {"ontvanger", "aan"},
      {"organisatie", "uitgever"},
      {"periode", "datum"},
      {"publisher", "uitgever"},
      {"schrijver", "uitgever"},
      {"theme", "thema"},
      {"title", "titel"},
      {"type", "soort"},
      {"year", "jaar"},
  });
  const auto found = std::ranges::find(kNames, name, [](const auto& one) { return one.first; });
  return found == kNames.end() ? std::string_view{} : found->second;
}

// "them" -> "thema", "auteur" -> "uitgever"; empty: no field is near.
std::string near_field(std::string_view name) {
  if (const std::string_view known = other_name_of_field(name); !known.empty())
    return std::string(known);
  std::string best;
  std::size_t least = name.size() < 3 ? 1 : name.size() < 6 ? 2 : 3;
  const auto consider = [&](std::string_view known) {
    const std::size_t distance = edit_distance(wide(name), wide(known), least);
    if (distance >= least) return;
    least = distance;
    best = known;
  };
  for (const FieldRow& one : kFields)
    if (!one.query_name.empty()) consider(one.query_name);
  for (const DirectiveName& one : kDirectives) consider(one.name);
  return best;
}

class Tokeniser {
 public:
  explicit Tokeniser(std::string_view query)
      : text_(plain_query(query)), plain_words_(is_shouted(text_) || is_question(text_)) {}

  std::vector<QueryToken> run() {
    while (true) {
      skip_spaces();
      QueryToken token = next();
      if (token.kind == Kind::kField) settle_without();
      found_.push_back(std::move(token));
      if (found_.back().kind == Kind::kEnd) break;
    }
    settle_edges();
    return std::move(found_);
  }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  void skip_spaces() {
    while (!at_end() && is_space(text_[at_])) ++at_;
  }

  QueryToken next() {
    QueryToken token;
    while (!at_end() && place_at_ < at_) count_place();
    token.place = place_;
    if (at_end()) return token;
    const char first = text_[at_];
    const bool has_more = at_ + 1 < text_.size() && !is_space(text_[at_ + 1]);
    if (first == '(' || first == ')') {
      token.kind = first == '(' ? Kind::kOpen : Kind::kClose;
      ++at_;
    } else if (first == '"') {
      token.kind = Kind::kPhrase;
      token.text = quoted();
    } else if ((first == '-' || first == '+') && has_more && text_[at_ + 1] != first) {
      token.kind = first == '-' ? Kind::kMinus : Kind::kPlus;
      token.text = first;
      ++at_;
    } else {
      const std::size_t begin = at_;
      token.text = bare();
      token.kind = Kind::kWord;
      if (!make_operator(token)) make_field(token, begin);
    }
    return token;
  }

  // Characters before the token, counted from 1.
  void count_place() {
    if ((static_cast<unsigned char>(text_[place_at_++]) & 0xC0U) != 0x80U) ++place_;
  }
  std::size_t place(std::size_t byte) const {
    return 1 + static_cast<std::size_t>(std::count_if(
                   text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(byte),
                   [](char one) { return (static_cast<unsigned char>(one) & 0xC0U) != 0x80U; }));
  }

  std::string quoted() {
    const std::size_t end = text_.find('"', at_ + 1);
    if (end == std::string::npos)
      throw query_error(place(at_), "dit aanhalingsteken wordt niet gesloten",
                        "sluit de woordgroep met een tweede aanhalingsteken, of laat het weg");
    std::string inner = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return inner;
  }

  std::string bare() {
    const std::size_t begin = at_;
    while (!at_end() && !is_space(text_[at_]) && text_[at_] != '(' && text_[at_] != ')' &&
           text_[at_] != '"')
      ++at_;
    // 29 282 is one number
    at_ = std::max(at_, spaced_number_end(text_, begin));
    at_ = percent_end(text_, at_);
    return text_.substr(begin, at_ - begin);
  }

  bool followed_by_number() const {
    std::size_t next = at_;
    while (next < text_.size() && is_space(text_[next])) ++next;
    return next < text_.size() && is_digit(text_[next]);
  }

  bool make_operator(QueryToken& token) const {
    const std::string_view text = token.text;
    for (const OperatorName& one : kOperators) {
      if (one.name != text) continue;
      const bool is_standard = text == "EN" && followed_by_number();
      const bool is_name = text == "OR" && !found_.empty() && is_article(found_.back());
      if (is_standard || is_name || (one.dutch && plain_words_)) return false;
      token.kind = one.kind;
      return true;
    }
    for (const std::string_view name : kNearNames) {
      const bool has_window = text.starts_with(name) && text.substr(name.size()).starts_with('/');
      if (text != name && !has_window) continue;
      token.kind = Kind::kNear;
      token.window = has_window ? window(token, text.substr(name.size() + 1)) : kUsualWindow;
      return true;
    }
    return false;
  }

  static int window(const QueryToken& token, std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < 1 ||
        value > kWidestWindow)
      throw query_error(token.place, "na NEAR/ hoort een getal van 1 tot 1000",
                        "schrijf bijvoorbeeld: toezicht NEAR/5 inspectie");
    return value;
  }

  // "thema:x", "soort:visie,brief", "uitgever:\"...\"". The token becomes a field, or stays a word.
  void make_field(QueryToken& token, std::size_t begin) {
    const std::size_t colon = token.text.find(':');
    if (colon == std::string::npos || colon == 0) return;
    const std::string name = token.text.substr(0, colon);
    const std::string folded = dutch::fold(name);
    const std::optional<Field> field = field_named(folded);
    const auto directive =
        std::find_if(kDirectives.begin(), kDirectives.end(),
                     [&](const DirectiveName& one) { return one.name == folded; });
    if (!field && directive == kDirectives.end()) {
      refuse_near_miss(token, name, colon);
      return;
    }
    at_ = begin + colon + 1;
    token.values = values(field == Field::kLaw);
    if (token.values.empty())
      throw query_error(token.place, "achter '" + name + ":' ontbreekt een waarde",
                        "schrijf de waarde er direct achter, zonder spatie: " + folded + ":...");
    token.kind = field ? Kind::kField : directive->kind;
    if (field) token.field = *field;
    token.text = text_.substr(begin, at_ - begin);
  }

  // "jar:2017" and "auteur:jansen" are mistakes; "let op: dit", "conclusie:zorg", "7:457",
  // "ECLI:NL" and "http://" are words.
  void refuse_near_miss(const QueryToken& token, const std::string& name, std::size_t colon) const {
    const std::string_view value = std::string_view(token.text).substr(colon + 1);
    const bool looks_like_field =
        std::all_of(name.begin(), name.end(), is_small_letter) && !value.starts_with("//");
    const bool has_value = !value.empty() || (!at_end() && text_[at_] == '"');
    if (!looks_like_field || !has_value) return;
    const std::string meant = near_field(name);
    if (meant.empty()) return;
    throw query_error(token.place, "het veld '" + name + "' bestaat niet",
                      "bedoelde u " + meant + ":? Velden zijn " + field_names() +
                          "; zet de tekst tussen aanhalingstekens om hem zelf te zoeken");
  }

  std::vector<std::string> values(bool of_references) {
    std::vector<std::string> found;
    while (found.size() < kMostValues) {
      std::string value;
      // "datum:>=\"juni 2017\"": the comparison stands before the quotes.
      while (!at_end() && (text_[at_] == '<' || text_[at_] == '>' || text_[at_] == '='))
        value += text_[at_++];
      const std::size_t reference =
          of_references ? length_of_named_reference(std::string_view(text_).substr(at_)) : 0;
      if (!at_end() && text_[at_] == '"') {
        value += quoted();
      } else if (reference > 0) {
        value += text_.substr(at_, reference);
        at_ += reference;
      } else {
        while (!at_end() && !is_space(text_[at_]) && text_[at_] != '(' && text_[at_] != ')' &&
               text_[at_] != '"' && text_[at_] != ',')
          value += text_[at_++];
        while (value.ends_with('?') || value.ends_with(';')) value.pop_back();
      }
      // "datum:\"juni 2017\"..\"mei 2018\""
      while (!at_end() && text_[at_] == '"' && value.ends_with("..")) value += quoted();
      if (!at_end() && text_.compare(at_, 2, "..") == 0) {
        value += "..";
        at_ += 2;
        value += !at_end() && text_[at_] == '"' ? quoted() : bare();
      }
      if (!dutch::normalise(value).empty()) found.push_back(std::move(value));
      if (at_end() || text_[at_] != ',') break;
      ++at_;
    }
    return found;
  }

  // "zonder wet:WGBO": a field takes no other meaning of the word before it.
  void settle_without() {
    constexpr auto kWithout = std::to_array<std::string_view>({"behalve", "niet", "zonder"});
    if (found_.empty() || found_.back().kind != Kind::kWord) return;
    if (std::ranges::find(kWithout, dutch::fold(found_.back().text)) != kWithout.end())
      found_.back().kind = Kind::kNot;
  }

  // At the edge of a query OR, EN, OF and NIET bind nothing: they are words.
  void settle_edges() {
    const auto settle = [](QueryToken& token, bool at_begin) {
      const bool is_word = token.kind == Kind::kOr ||
                           (token.kind == Kind::kAnd && token.text == "EN") ||
                           (token.kind == Kind::kNot && token.text == "NIET" && !at_begin);
      if (is_word) token.kind = Kind::kWord;
    };
    if (found_.size() < 3) return;
    settle(found_.front(), true);
    settle(found_[found_.size() - 2], false);
  }

  std::string text_;
  bool plain_words_;  // EN, OF, NIET and OR are words
  std::vector<QueryToken> found_;
  std::size_t at_ = 0;
  std::size_t place_at_ = 0;
  std::size_t place_ = 1;
};

}  // namespace

std::vector<QueryToken> tokens(std::string_view query) {
  return Tokeniser(query).run();
}

bool is_shouted(std::string_view text) {
  if (std::any_of(text.begin(), text.end(), is_small_letter)) return false;
  std::size_t capitals = 0;
  for (const char byte : text) {
    capitals = is_upper(byte) ? capitals + 1 : 0;
    if (capitals > kLongestAbbreviation) return true;
  }
  return false;
}

bool is_near_operator(std::string_view word) {
  return std::ranges::find(kNearNames, word) != kNearNames.end();
}

std::string field_names() {
  std::string names;
  for (const FieldRow& one : kFields)
    if (!one.query_name.empty()) names += (names.empty() ? "" : ", ") + std::string(one.query_name);
  return names;
}

Error query_error(std::size_t place, const std::string& message, const std::string& hint) {
  return {"query-syntax", message, "teken " + std::to_string(place), hint};
}

}  // namespace speerpunt
