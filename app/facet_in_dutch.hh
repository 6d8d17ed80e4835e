// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace speerpunt {

// What a facet is called where people read it; one that has no Dutch name keeps that of its field.
inline std::string facet_in_dutch(std::string_view field) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNames{
      {{"theme", "Thema"},
       {"year", "Jaar"},
       {"publisher", "Uitgever"},
       {"kind", "Soort"},
       {"addressee", "Gericht aan"},
       {"law", "Wet"}}};
  const auto* known = std::ranges::find(kNames, field, [](const auto& one) { return one.first; });
  return std::string(known == kNames.end() ? field : known->second);
}

}  // namespace speerpunt
