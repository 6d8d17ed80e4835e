// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words whose file does not say which letters some of its shapes are.
#include <string>
#include <string_view>

#include "corpus/dutch/word_list.hh"

namespace speerpunt::dutch {

// A word with U+FFFD, a control character or a private-use character where a ligature was drawn
// ("e\uFFFDciënt"): with the ligature (fi, fl, ff, ffi, ffl, and the ti, tt, ft of newer fonts)
// that makes it a word of the list. What no ligature makes a word is returned as it is, and so are
// words without such a character, quickly.
std::string with_ligatures(std::string word, const WordList& list = word_list());

}  // namespace speerpunt::dutch
