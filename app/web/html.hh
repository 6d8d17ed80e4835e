// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Markup that cannot be made wrongly: names of elements and attributes are literals of ours, all
// else is escaped, and addresses lead to pages only.
//
//   tag("p", {{"class", "bron"}}, "Bron: ", link(address, title))
#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace speerpunt::web {

// The name of an element or attribute: a literal of lower-case letters, digits and hyphens, or of
// SVG with capitals.
class Name {
 public:
  template <std::size_t Size>
  consteval Name(const char (&name)[Size]) : text_(name, Size - 1) {  // NOLINT: meant to convert
    for (const char c : text_) {
      const bool plain =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
      if (!plain) throw "no name of markup";  // NOLINT: only ever at compile time
    }
  }
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

// `false` leaves an attribute out; `true` gives it without a value.
class Attribute {
 public:
  Attribute(Name name, std::string_view value);  // of text
  Attribute(Name name, const char* value) : Attribute(name, std::string_view(value)) {}
  Attribute(Name name, const std::string& value) : Attribute(name, std::string_view(value)) {}
  Attribute(Name name, bool given);
  Attribute(Name name, std::size_t value);
  Attribute(Name name, int value);
  Attribute(Name name, double value);  // two decimals
  const std::string& markup() const { return markup_; }

 private:
  std::string markup_;  // " name=\"value\""
};
using Attributes = std::vector<Attribute>;

class Html {
 public:
  Html() = default;
  // Text, escaped.
  Html(std::string_view text);                                     // NOLINT: meant to convert
  Html(const char* text) : Html(std::string_view(text)) {}         // NOLINT
  Html(const std::string& text) : Html(std::string_view(text)) {}  // NOLINT
  Html& operator+=(const Html& more) {
    markup_ += more.markup_;
    return *this;
  }
  friend Html operator+(Html one, const Html& other) { return one += other; }
  bool empty() const { return markup_.empty(); }
  const std::string& markup() const { return markup_; }

  // Markup that is already: of reports/, which escapes by itself. For nothing else.
  static Html of_report(std::string_view markup);

 private:
  friend Html tag(Name name, const Attributes& attributes, std::initializer_list<Html> children);
  friend Html leaf(Name name, const Attributes& attributes);
  void open(Name name, const Attributes& attributes);
  std::string markup_;
};

Html tag(Name name, const Attributes& attributes, std::initializer_list<Html> children);
template <typename... Children>
Html tag(Name name, const Attributes& attributes, const Children&... children) {
  return tag(name, attributes, {Html(children)...});
}
// A list in braces is attributes, never text.
template <std::convertible_to<Html> First, typename... Children>
Html tag(Name name, const First& first, const Children&... children) {
  return tag(name, Attributes{}, {Html(first), Html(children)...});
}
// Without content: input, img, meta.
Html leaf(Name name, const Attributes& attributes);

// To a page of ours ("/…", "?…", "#…") or a web address; any other address is shown as text.
Html link(const std::string& address, const Html& content, const Attributes& more = {});

}  // namespace speerpunt::web
