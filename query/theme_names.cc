// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/theme_names.hh"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "index/store/edit_distance.hh"

namespace speerpunt {
namespace {

// "Optimaal functioneren" and "optimaal-functioneren" are the same.
std::string key_of(std::string_view name) {
  std::string key = dutch::fold(name);
  std::replace(key.begin(), key.end(), ' ', '-');
  return key;
}

std::u32string wide(std::string_view text) {
  std::u32string result;
  for (const char byte : text) result += static_cast<unsigned char>(byte);
  return result;
}

// A part of the name is nearer than any misspelling of it.
std::size_t distance(const Theme& theme, const std::string& key) {
  const std::string id = key_of(theme.id);
  if (id.find(key) != std::string::npos || key_of(theme.name).find(key) != std::string::npos)
    return 0;
  return edit_distance(wide(id), wide(key), std::max(id.size(), key.size()));
}

[[noreturn]] void unknown(std::span<const Theme> themes, std::string_view given,
                          const std::string& key) {
  const Theme* nearest = nullptr;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const Theme& theme : themes) {
    const std::size_t now = distance(theme, key);
    if (now >= least) continue;
    least = now;
    nearest = &theme;
  }
  const std::string all = "`speerpunt themes` noemt alle thema's";
  throw Error("theme-unknown", "er is geen thema '" + std::string(given) + "'", {},
              nearest == nullptr ? all : "bedoelde u " + nearest->id + "? " + all);
}

}  // namespace

const Theme& theme_named(std::span<const Theme> themes, std::string_view given) {
  const std::string key = key_of(given);
  std::vector<const Theme*> beginning;
  for (const Theme& theme : themes) {
    if (theme.id == given || key_of(theme.id) == key || key_of(theme.name) == key) return theme;
    // A category begins with its theme: the theme itself is meant.
    if (!key.empty() && theme.parent.empty() && key_of(theme.id).starts_with(key))
      beginning.push_back(&theme);
  }
  if (beginning.size() == 1) return *beginning.front();
  unknown(themes, given, key);
}

}  // namespace speerpunt
