// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/known_theme.hh"

#include <algorithm>

#include "corpus/error.hh"

namespace speerpunt::web {

const Theme& known_theme(const std::vector<Theme>& themes, const std::string& id) {
  const auto theme = std::ranges::find(themes, id, &Theme::id);
  if (theme == themes.end())
    throw Error("theme-unknown", "Er is geen thema “" + id + "”.", {}, "Kies er een bij Thema’s.");
  return *theme;
}

}  // namespace speerpunt::web
