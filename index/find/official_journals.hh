// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Issues of official journals as they are cited: "Stb. 2015, nr. 407", "Staatscourant van 2 juni
// 2010, nr. 8868", "stb-2016-12", "PbEU 2016, L 119", "PB L 281 van 23.11.1995, blz. 31".
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace speerpunt {

struct JournalIssue {
  std::string id;       // stb:2015:407, pb:2016:L:119; pb:?:L:119 where no year is told
  std::size_t end = 0;  // bytes
};

// The issue cited at byte `begin` of the text, where the word `folded` begins.
std::optional<JournalIssue> journal_issue_at(std::string_view text, std::size_t begin,
                                             std::string_view folded);

}  // namespace speerpunt
