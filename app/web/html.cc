// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/html.hh"

#include <array>
#include <cstdio>

#include "reports/markup.hh"

namespace speerpunt::web {
namespace {

// Attributes that lead somewhere: a value that is no address of a page is left out.
constexpr std::array<std::string_view, 5> kAddresses{"href", "src", "action", "formaction",
                                                     "poster"};

bool leads_somewhere(std::string_view name) {
  for (const std::string_view one : kAddresses)
    if (one == name) return true;
  return false;
}

// "//elsewhere" is an address of another site that looks like a path.
bool is_sound(std::string_view address) {
  return is_safe_address(address) && !address.starts_with("//") &&
         address.find('\\') == std::string_view::npos;
}

std::string with_value(Name name, std::string_view value) {
  return " " + std::string(name.text()) + "=\"" + escape_markup(value) + "\"";
}

std::string two_decimals(double value) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%.2f", value);
  return text.data();
}

}  // namespace

Attribute::Attribute(Name name, std::string_view value) {
  if (leads_somewhere(name.text()) && !is_sound(value)) return;
  markup_ = with_value(name, value);
}

Attribute::Attribute(Name name, bool given) {
  if (given) markup_ = " " + std::string(name.text());
}

Attribute::Attribute(Name name, std::size_t value)
    : markup_(with_value(name, std::to_string(value))) {}
Attribute::Attribute(Name name, int value) : markup_(with_value(name, std::to_string(value))) {}
Attribute::Attribute(Name name, double value) : markup_(with_value(name, two_decimals(value))) {}

Html::Html(std::string_view text) : markup_(escape_markup(text)) {}

Html Html::of_report(std::string_view markup) {
  Html made;
  made.markup_ = markup;
  return made;
}

void Html::open(Name name, const Attributes& attributes) {
  markup_ += '<';
  markup_ += name.text();
  for (const Attribute& attribute : attributes) markup_ += attribute.markup();
  markup_ += '>';
}

Html tag(Name name, const Attributes& attributes, std::initializer_list<Html> children) {
  Html made;
  made.open(name, attributes);
  for (const Html& child : children) made += child;
  made.markup_.append("</").append(name.text()).append(">");
  return made;
}

Html leaf(Name name, const Attributes& attributes) {
  Html made;
  made.open(name, attributes);
  return made;
}

Html link(const std::string& address, const Html& content, const Attributes& more) {
  if (!is_sound(address)) return content;
  Attributes attributes{{"href", address}};
  attributes.insert(attributes.end(), more.begin(), more.end());
  return tag("a", attributes, content);
}

}  // namespace speerpunt::web
