// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Under which stems a word is stored and looked up: the one analysis of documents and queries.
#include <set>
#include <string>
#include <string_view>

namespace speerpunt {

struct Stems {
  std::set<std::string> main;   // light: forms of one word
  std::set<std::string> weak;   // cruder: words that may be related (Kraaij-Pohlmann)
  std::set<std::string> parts;  // main stems of the parts of a compound
  bool operator==(const Stems&) const = default;
};

// Those of a word in a text; for a word with hyphens also those of the word written as one
// (e-health, ehealth) and of each part. An address has none: it is found as it is written.
Stems stored_stems(std::string_view folded);
// Those with which a word of a query is looked up.
Stems asked_stems(std::string_view folded);

}  // namespace speerpunt
