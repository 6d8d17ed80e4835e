// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words of Dutch text (ICU character classes; rules that keep zzp’ers, A4'tje, 's-Gravenhage,
// arbo-arts whole).
#include <string>
#include <string_view>
#include <vector>

#include "corpus/units.hh"

namespace speerpunt::dutch {

struct Word {
  ByteSpan span;       // in the text that was given
  std::string folded;  // fold() of it
  bool operator==(const Word&) const = default;
};

// The words in order; punctuation and space are not words. Numbers are words ("2017", "7:457",
// "1,5"). A word with inner hyphens, apostrophes or slashes between letters and digits is cut as:
// hyphens and apostrophes stay inside, slashes separate (hij/zij -> hij, zij); so does a hyphen
// between digits (2016-2017).
// A suspended part keeps its hyphen ("bedrijfs-" in "bedrijfs- en verzekeringsarts").
std::vector<Word> words(std::string_view text);

// Light stem of a folded word: enough that bedrijfsarts and bedrijfsartsen, visie and visies,
// toezicht and toezichten fall together. Idempotent.
std::string stem(std::string_view folded);

}  // namespace speerpunt::dutch
