// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The themes (speerpunten) and the reasons for which a passage carries one.
#include <string>
#include <string_view>
#include <vector>

#include "corpus/units.hh"

namespace speerpunt {

// A label in its base form, "arbeidsarts" or "herziening wet BIG". It matches inflected forms, and
// a word that is written apart or as one compound.
struct ThemeLabel {
  std::string text;
  double weight = 1;  // 1: names the theme; lower: hints at it
  bool operator==(const ThemeLabel&) const = default;
};

struct Theme {
  std::string id;      // "arbeidsgerichte-zorg"; a category: "dokteren-in-coronatijd/optimale-zorg"
  std::string parent;  // empty: a theme of its own
  std::string name;    // Dutch display name
  std::string scope;   // one line: what it is about
  std::vector<ThemeLabel> preferred;
  std::vector<ThemeLabel> alternative;
  std::vector<ThemeLabel> negative;  // a passage that matches one of these is not tagged for it
  std::vector<std::string> laws;     // BWB ids of related laws
  bool operator==(const Theme&) const = default;
};

// Why a passage carries a theme.
struct ThemeReason {
  std::string label;    // the label of the theme
  std::string matched;  // the words in the text, heading or title
  std::string where;    // text, heading, title, law; of what was not tagged also negative
  double weight = 0;
  bool operator==(const ThemeReason&) const = default;
};

struct ThemeTag {
  std::string theme;  // id
  double score = 0;   // sum of the weights, more than the threshold in data
  std::vector<ThemeReason> reasons;
  bool operator==(const ThemeTag&) const = default;
};

}  // namespace speerpunt
