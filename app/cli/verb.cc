// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.hh"

#include <charconv>

#include "corpus/error.hh"

namespace speerpunt::cli {

const std::vector<std::string>& Arguments::values(const std::string& name) const {
  const auto found = given.find(name);
  if (found == given.end()) throw Error("argument-undefined", "no such argument: " + name);
  return found->second;
}

bool Arguments::has(const std::string& name) const {
  return !values(name).empty();
}

std::optional<std::string> Arguments::value(const std::string& name) const {
  if (!has(name)) return std::nullopt;
  return values(name).back();
}

std::string Arguments::value_or(const std::string& name, std::string fallback) const {
  return has(name) ? values(name).back() : std::move(fallback);
}

std::optional<int> Arguments::number(const std::string& name, int least) const {
  const auto text = value(name);
  if (!text) return std::nullopt;
  int number = 0;
  const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (failure != std::errc() || end != text->data() + text->size() || number < least) {
    throw Error("usage", name + " takes a whole number of at least " + std::to_string(least) +
                             ", not \"" + *text + "\"");
  }
  return number;
}

}  // namespace speerpunt::cli
