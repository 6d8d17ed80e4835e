// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the name of a paragraph style says, in the languages that Dutch offices use.
#include <string_view>

namespace speerpunt {

enum class StyleRole {
  kNone,
  kTitle,
  kSubtitle,
  kHeading,
  kCaption,
  kToc,
  kTocHeading,
  kQuote,
  kListItem,
  kNote,
};

struct NamedRole {
  StyleRole role = StyleRole::kNone;
  int level = 0;  // of a heading, 1-9; of a list style with a number, that number
  bool operator==(const NamedRole&) const = default;
};

// "heading 1", "Kop 1", "Kop1", "KNMG Kop 2", "Titel", "Bijschrift", "Inhopg 1", "List Bullet 2".
NamedRole role_of_style(std::string_view name);

}  // namespace speerpunt
