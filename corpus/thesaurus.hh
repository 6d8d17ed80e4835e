// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words that mean the same to a policy adviser: synonyms, abbreviations, old and new names.
#include <string>
#include <string_view>
#include <vector>

namespace speerpunt {

// SKOS: one preferred label, alternative labels of equal meaning, a broader concept by id.
struct Concept {
  std::string id;
  std::string preferred;
  std::vector<std::string> alternative;
  std::string broader;  // id; empty: none
  std::string note;     // when a name changed, where a label is ambiguous
  bool operator==(const Concept&) const = default;
};

// The file corpus/data/thesaurus.json, in file order. Throws Error.
std::vector<Concept> load_thesaurus();

}  // namespace speerpunt
