// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sentence borders in Dutch text (ICU character classes, Dutch rules).
#include <string_view>
#include <vector>

#include "corpus/units.hh"

namespace speerpunt::dutch {

// The sentences of one block of running text, in order, without the white space around them; a
// newline does not end a sentence. No border after abbreviations (dr., bijv., art., "Dr." and
// "dr." both), initials, ordinals and numbers; a closing quote or bracket stays with its sentence.
std::vector<ByteSpan> sentences(std::string_view text);

}  // namespace speerpunt::dutch
