// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The passages of a theme, with what made them so.
#include <optional>
#include <string>
#include <vector>

#include "app/web/html.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"

namespace speerpunt::web {

struct ThemePassages {
  std::string address;      // of the page of the theme
  std::optional<int> year;  // only of documents of that year
  std::size_t page = 1;
};

inline constexpr std::size_t kThemePassagesOnPage = 15;

// The newest first.
Html theme_passages(const IndexReader& index, const std::vector<Theme>& themes, const Theme& theme,
                    const ThemePassages& wanted);

}  // namespace speerpunt::web
