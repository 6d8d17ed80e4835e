// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what of a title says which document it is, and what says which version.
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

struct TitleWords {
  // Folded words without articles, prepositions, months, words like "versie" and "concept", numbers
  // and the name of the publisher, each
  // once, in order: "toegankelijkheidsonderzoek", "android".
  std::vector<std::string> telling;
  std::vector<int> numbers;  // "4.13 (Android 13)" -> 4 13 13; years included
  std::vector<int> years;    // those of the numbers that are years
  bool operator==(const TitleWords&) const = default;
};

TitleWords title_words(const Document& document);
// The same of any text; `publisher` is dropped from the telling words.
TitleWords telling_words(std::string_view text, std::string_view publisher);

// The telling words in one string; empty: none.
std::string title_key(const TitleWords& words);

// The key of title and subtitle: another form of the text may have both as its title.
std::string key_with_subtitle(const Document& document);

// All that of one document.
struct ComparedTitle {
  TitleWords words;
  std::string key;
  std::string with_subtitle;
};
ComparedTitle compared_title(const Document& document);

// Each run of telling words of each statement of Document::replaces, as title_key() writes it: the
// titles that it may mean.
std::vector<std::string> replaced_keys(const Document& document);

}  // namespace speerpunt
